import { site } from '@/content/site'
import { ContentError } from '@/lib/content/problem'

/** Where the site is published, without a slash at the end: `https://example.org`, or `https://example.org/notes`. */
export const siteUrl = (process.env.SITE_URL || site.url).replace(/\/+$/, '')

/** The path that addresses of the published site begin with, `/notes`; empty where it has a host of its own. Pages are written without, and served so in development. */
export const basePath = URL.canParse(siteUrl) ? new URL(siteUrl).pathname.replace(/\/$/, '') : ''

/**
 * Makes sure that the site's address can stand before those of its pages, and means the same to every host.
 *
 * @throws ContentError when it is no whole web address, or more than a host and names of folders
 */
export function checkSiteUrl(): void {
  const isPlain = /^https?:\/\/[^/?#@]+(?:\/[\w~-][\w.~-]*)*$/.test(siteUrl) && URL.canParse(siteUrl)
  if (!isPlain || new URL(siteUrl).origin + basePath !== siteUrl)
    throw new ContentError(
      `The site's address is "${siteUrl}"; expected one such as https://example.org or https://example.org/notes, in SITE_URL or content/site.ts`,
    )
}

/** The list of all posts. */
export const blogPath = '/blog'

/** The address of a post on this site: `/blog/<slug>`. */
export const postPath = (slug: string): `/${string}` => `${blogPath}/${slug}`

/** Everything by years. */
export const archivePath = '/archive'

/** The posts of a year: `/archive/2025`. */
export const yearPath = (year: string): `/${string}` => `${archivePath}/${year}`

/** What posts are about. */
export const tagsPath = '/tags'

/** The posts with a tag: `/tags/<slug>`. */
export const tagPath = (slug: string): `/${string}` => `${tagsPath}/${slug}`

/** Posts that belong together. */
export const allSeriesPath = '/series'

/** The posts of a series: `/series/<slug>`. */
export const seriesPath = (slug: string): `/${string}` => `${allSeriesPath}/${slug}`

/** A page of a list that goes on over several, counted from 1: `/tags/work`, `/tags/work/2`. */
export const listPagePath = (list: `/${string}`, number: number): `/${string}` => (number === 1 ? list : `${list}/${number}`)

/** Where readers search. */
export const searchPath = '/search'

/** What feeds there are, and what they are for. */
export const feedsPath = '/feeds'

/** The feeds of a list, by its address; those of all posts are at the root: `/feed.xml`. */
export const feedPaths = (list = '') => ({ rss: `${list}/feed.xml`, atom: `${list}/atom.xml`, json: `${list}/feed.json` }) as const

/** A post or page as Markdown, by its address: `/blog/<slug>/index.md`. */
export const markdownPath = (path: string): string => `${path}/index.md`

/** The picture that stands for a page where others link to it, by its address: `/cards/blog/<slug>.png`. */
export const cardPath = (path: string): string => `/cards${path === '/' ? '/index' : path}.png`

/** A whole address, encoded: `/tags/café` → `https://example.org/tags/caf%C3%A9`. */
export const absoluteUrl = (path: string): string => new URL(basePath + path, siteUrl).href

/** The address of a page that stands by itself: `/<slug>`. */
export const pagePath = (slug: string): `/${string}` => `/${slug}`
