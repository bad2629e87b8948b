import type { Post } from '@/lib/content'
import { collectionsOf } from '@/lib/content/collections'
import { allSeriesPath, archivePath, blogPath, feedPaths, feedsPath, searchPath, tagsPath } from '@/lib/urls'

/**
 * Addresses that the site has for itself, the files in `public/` aside: its lists, their feeds, and the other ways to what is written.
 *
 * @param posts what the lists hold, newest first
 */
export function ownAddresses(posts: Post[]): string[] {
  const { tags, series, years } = collectionsOf(posts)
  const followed = [...tags, ...series].map(({ path }) => path)
  return [
    '/',
    blogPath,
    archivePath,
    searchPath,
    feedsPath,
    ...(tags.length ? [tagsPath] : []),
    ...(series.length ? [allSeriesPath] : []),
    ...years.map(({ path }) => path),
    ...followed,
    ...['', ...followed].flatMap((list) => Object.values(feedPaths(list))),
    '/sitemap.xml',
    '/robots.txt',
    '/llms.txt',
    '/llms-full.txt',
  ]
}
