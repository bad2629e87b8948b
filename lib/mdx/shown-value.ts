import type { Complaint } from './complain'

/** An element that an expression makes, of which only what it holds is of interest here. */
export class MadeElement {
  constructor(
    readonly type: unknown,
    readonly children: unknown[],
  ) {}
}

/** The type of an element that is only what it holds: `<>so</>`. */
export const fragment = Symbol('fragment')

/** Kinds of values that a page has no text for. */
export type Unfit = 'a function' | 'a symbol' | 'a promise' | 'a date' | 'a list' | 'an object' | 'an element'

/** What keeps a value from being shown on a page, or from being the attribute of an element; nothing when it can be that. */
export function unfit(value: unknown, use: 'shown' | 'attribute'): Unfit | undefined {
  if (typeof value === 'function') return 'a function'
  if (typeof value === 'symbol') return 'a symbol'
  if (typeof value !== 'object' || value === null) return undefined
  if ('then' in value) {
    // Nobody waits for it here: should it fail, that must not end the process.
    Promise.resolve(value).catch(() => {})
    return 'a promise'
  }
  if (value instanceof Date) return 'a date'
  if (use === 'attribute') return Array.isArray(value) ? 'a list' : value instanceof MadeElement ? 'an element' : 'an object'
  if (value instanceof MadeElement)
    return typeof value.type === 'string' || value.type === fragment ? unfit(value.children, use) : undefined
  if (Array.isArray(value) || value instanceof Set) return [...value].map((one) => unfit(one, use)).find(Boolean)
  return '$$typeof' in value || Symbol.iterator in value ? undefined : 'an object'
}

const fixes: Record<Unfit, string> = {
  'a function': 'Call it, with () behind its name',
  'a symbol': 'Write text instead',
  'a promise': 'Write await before it',
  'a date': 'Make it text, such as with .toLocaleDateString()',
  'a list': 'Make it text, such as with .join(" ")',
  'an object': 'Write the part of it that is meant, such as {it.name}, or \\{ where a plain brace is meant',
  'an element': 'Write text instead',
}

/** What to tell the author of such a value. */
export const unfitComplaint = (kind: Unfit, use: 'shown' | 'attribute'): Complaint => ({
  reason: `${kind} cannot be ${use === 'shown' ? 'shown' : 'an attribute'}`,
  fix: fixes[kind],
})
