import { site } from '@/content/site'

/** Origin of the published site, without a slash at the end. */
export const origin = (process.env.SITE_URL ?? site.origin).replace(/\/+$/, '')

/** The address of a post on this site: `/blog/<slug>`. */
export const postPath = (slug: string): `/${string}` => `/blog/${slug}`

/** The address of a page that stands by itself: `/<slug>`. */
export const pagePath = (slug: string): `/${string}` => `/${slug}`
