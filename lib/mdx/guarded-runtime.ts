/** What React is given to make elements with. */
export interface JsxRuntime {
  Fragment: unknown
  [make: string]: unknown
}

type Make = (type: unknown, props: Record<string, unknown>, ...others: unknown[]) => object

/**
 * The JSX runtime for the program of a post, in which only elements that its own tags make reach the page: what an expression
 * put together to look like one, with a type that no tag may have, is an error.
 *
 * @param runtime the one that makes the elements
 */
export function guardedRuntime(runtime: JsxRuntime): JsxRuntime {
  const made = new WeakSet<object>()

  const guarded =
    (make: Make): Make =>
    (type, props, ...others) => {
      const element = make(type, withPlainLists(props), ...others)
      made.add(element)
      return element
    }

  const withPlainLists = (props: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(Object.entries(props).map(([name, value]) => [name, known(value)]))

  /** The value, when it can be shown; what can be gone through once only as a list. */
  function known(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || made.has(value)) return value
    if (Array.isArray(value)) {
      const items = value.map(known)
      return items.every((item, i) => item === value[i]) ? value : items
    }
    if ('$$typeof' in value) throw new Error('an element can be made by a tag only')
    if ('then' in value) throw new Error('a promise cannot be shown')
    return Symbol.iterator in value ? Array.from(value as Iterable<unknown>, known) : value
  }

  return Object.fromEntries(
    Object.entries(runtime).map(([name, value]) => [name, /^jsx/.test(name) ? guarded(value as Make) : value]),
  ) as unknown as JsxRuntime
}
