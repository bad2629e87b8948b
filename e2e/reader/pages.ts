import { readdirSync } from 'node:fs'

/** Posts of the real site that the fixture site has as well: the first one, and the guide, published. */
export const copied = ['from-ic-to-em-and-back-again', 'writing-here']

const slugs = readdirSync('e2e/reader/content/posts')
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => name.replace('.mdx', ''))

/** Addresses of the posts of the fixture site. */
const posts = [...copied, ...slugs].map((slug) => `/blog/${slug}`)

/** Addresses of its lists. */
const lists = ['/archive', '/archive/2026', '/tags', '/tags/work', '/tags/日本', '/series', '/series/going-or-staying']

/** Every address of the fixture site, and one where there is nothing. */
export const paths = ['/', '/blog', '/about', '/search', '/feeds', ...lists, ...posts, '/nowhere']
