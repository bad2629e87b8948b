import { plainPath } from './values'

/** Names that the site has for itself, by folder of the content. */
export const reservedSlugs: Record<'posts' | 'pages', string[]> = {
  posts: ['index'],
  pages: ['index', 'blog', 'archive', 'tags', 'series', 'search', 'feeds', 'cards', 'pagefind', '404', 'icon', 'icons', 'site', 'sitemaps'],
}

const reservedPaths = new Set(
  [
    '',
    '/blog',
    '/archive',
    '/tags',
    '/series',
    '/feeds',
    '/404',
    '/search',
    '/search.js',
    '/search-worker.js',
    '/icon.svg',
    '/site.js',
    '/text.js',
    '/robots.txt',
    '/sitemap.xml',
    '/manifest.webmanifest',
    '/favicon.ico',
    '/apple-touch-icon.png',
    '/.well-known/security.txt',
    '/llms.txt',
    '/llms-full.txt',
  ].map(plainPath),
)

/** Pages of a tag, a series or a year. */
const lists = /^\/(?:(?:tags|series)\/[^/]+|archive\/\d{4})(?:\/\d+)?$/

/** Feeds, of everything or of a tag or series. */
const feeds = /^\/(?:(?:tags|series)\/[^/]+\/)?(?:feed\.xml|atom\.xml|feed\.json)$/

/** Whether an address is one that the site has for itself. */
export const isReserved = (path: string): boolean =>
  reservedPaths.has(plainPath(path)) ||
  lists.test(plainPath(path)) ||
  feeds.test(plainPath(path)) ||
  /^\/(?:_next|pagefind|cards|icons|sitemaps)\//.test(path)
