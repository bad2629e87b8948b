import type { Content } from '.'
import { isReserved } from './reserved'
import { plainPath } from './values'

/** An address that leads to another one on this site. */
export interface Redirect {
  /** As it was written: a path, with its escapes. */
  from: string
  /** The path of the post or page that has taken its place. */
  to: string
  /** What that is called. */
  title: string
  /** Its language, where that is not the site's. */
  lang?: string
}

/**
 * Every old address of what is published, in a list or not, and where it leads; in the order of the addresses. What the site has
 * at such an address now comes before: an author who is told of that can look at it.
 *
 * Whatever a host reads redirects from is made of this.
 */
export function redirectsOf({ posts, unlisted, pages }: Pick<Content, 'posts' | 'unlisted' | 'pages'>): Redirect[] {
  const entries = [...posts, ...unlisted, ...pages]
  const live = new Set(entries.map(({ path }) => plainPath(path)))
  return entries
    .filter(({ draft }) => !draft)
    .flatMap(({ aliases, path, title, lang }) => aliases.map((from): Redirect => ({ from, to: path, title, ...(lang && { lang }) })))
    .filter(({ from }) => !live.has(plainPath(from)) && !isReserved(from))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
}
