import { plainPath } from './values'

/** Names that the site has for itself, by folder of the content. */
export const reservedSlugs: Record<'posts' | 'pages', string[]> = {
  posts: ['index'],
  pages: ['index', 'blog', 'archive', 'tags', 'series', 'search', 'feeds', 'cards', 'pagefind', '404', 'icon', 'site'],
}

const reservedPaths = new Set(['', '/blog', '/404', '/icon.svg', '/site.js', '/robots.txt'].map(plainPath))

/** Whether an address is one that the site has for itself. */
export const isReserved = (path: string): boolean => reservedPaths.has(plainPath(path)) || path.startsWith('/_next/')
