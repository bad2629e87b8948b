import { slugify } from '@/lib/slug'

/** Items whose names make one address, together, in the order they came; a name that makes none is by itself. */
export function sameNames<Item>(items: Item[], nameOf: (item: Item) => string): Item[][] {
  // Few names are given to many things.
  const keys = new Map<string, string>()
  const all = new Map<string, Item[]>()
  for (const item of items) {
    const name = nameOf(item)
    const key = keys.get(name) ?? (slugify(name) || name)
    keys.set(name, key)
    const same = all.get(key)
    if (same) same.push(item)
    else all.set(key, [item])
  }
  return [...all.values()]
}

/**
 * The way most write a name.
 *
 * @param names as each writes it, the newest first: of ways that are as frequent, the older is right
 */
export function usualName(names: string[]): string {
  const counts = new Map<string, number>()
  for (const name of names.toReversed()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const [[usual] = ['']] = [...counts].sort(([, a], [, b]) => b - a)
  return usual
}
