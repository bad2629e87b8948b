import type { Content } from '.'

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
 * Every old address of what is published, in a list or not, and where it leads; in the order of the addresses.
 *
 * Whatever a host reads redirects from is made of this.
 */
export const redirectsOf = ({ posts, unlisted, pages }: Pick<Content, 'posts' | 'unlisted' | 'pages'>): Redirect[] =>
  [...posts, ...unlisted, ...pages]
    .filter(({ draft }) => !draft)
    .flatMap(({ aliases, path, title, lang }) => aliases.map((from): Redirect => ({ from, to: path, title, ...(lang && { lang }) })))
    .sort((a, b) => (a.from < b.from ? -1 : 1))
