import { sitePath } from '@/lib/content/values'

/**
 * An old address of a post, as a path on this site: `https://old.example/2019/Moving.html?x` becomes `/2019/Moving`.
 *
 * Hosts answer a path with and without `.html` and the slash at its end, so neither is kept.
 *
 * @param origin where the old site was, for whole addresses; those of other sites are none of ours
 * @returns nothing when it names no page of the old site but its first
 */
export function oldPath(address: string, origin?: string): string | undefined {
  const isWhole = /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(address)
  if (isWhole && !(origin && `${address}/`.startsWith(`${origin}/`))) return undefined
  const path = (isWhole && origin ? address.slice(origin.length) : address).replace(/[?#].*$/s, '')
  return sitePath(path.replace(/\/+/g, '/').replace(/(?:(?:^|\/)index)?\.html?$/i, ''))
}

/**
 * Fills in the pattern that a generator makes addresses by: `/:year/:month/:title/` becomes `/2019/04/moving`.
 *
 * @returns nothing when it asks for what is not known of the post
 */
export function fillPattern(pattern: string, parts: Record<string, string | undefined>): string | undefined {
  const names = [...pattern.matchAll(/:([a-z_]+)/g)].map(([, name = '']) => name)
  if (names.some((name) => !Object.hasOwn(parts, name) || parts[name] === undefined)) return undefined
  const filled = pattern.replace(/:([a-z_]+)/g, (_, name: string) => parts[name] ?? '')
  // A part that is empty leaves its slashes.
  return oldPath(filled.replace(/\/+/g, '/'))
}
