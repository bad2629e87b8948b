import { site } from '@/content/site'
import { ContentError } from '@/lib/content/problem'

/** Origin of the published site, without a slash at the end. */
export const origin = (process.env.SITE_URL || site.origin).replace(/\/+$/, '')

/**
 * Makes sure that the origin can stand before addresses.
 *
 * @throws ContentError when it is not the whole origin of a web address
 */
export function checkOrigin(): void {
  const isOrigin = URL.canParse(origin) && /^https?:$/.test(new URL(origin).protocol) && new URL(origin).origin === origin
  if (!isOrigin)
    throw new ContentError(`The origin is "${origin}"; expected one such as https://example.org, in SITE_URL or content/site.ts`)
}

/** The list of all posts. */
export const blogPath = '/blog'

/** The address of a post on this site: `/blog/<slug>`. */
export const postPath = (slug: string): `/${string}` => `${blogPath}/${slug}`

/** The address of a page that stands by itself: `/<slug>`. */
export const pagePath = (slug: string): `/${string}` => `/${slug}`
