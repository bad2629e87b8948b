/** The map of the site for search engines, by the protocol of sitemaps.org. */
import { getContent, type Post } from '@/lib/content'
import { type Collection, getSeries, getTags, getYears } from '@/lib/content/collections'
import { lastChanged } from '@/lib/content/publication'
import type { CalendarDate } from '@/lib/dates'
import { allPages } from '@/lib/list-pages'
import { absoluteUrl, allSeriesPath, archivePath, blogPath, feedsPath, listPagePath, searchPath, tagsPath } from '@/lib/urls'

interface Entry {
  path: string
  /** The day that what readers get there last changed, as far as the words tell. */
  changed?: CalendarDate | undefined
}

/** As many addresses as the protocol allows in one file. */
const limit = 50_000

/** The last day on which any of some posts changed. */
const newest = (posts: Post[]): CalendarDate | undefined =>
  posts.map(lastChanged).reduce<CalendarDate | undefined>((a, b) => (a && a > b ? a : b), undefined)

/** The pages of a list. */
function listEntries(list: Collection): Entry[] {
  const changed = newest(list.posts)
  return allPages([list]).map(({ page: [number = '1'] }) => ({ path: listPagePath(list.path, Number(number)), changed }))
}

/** Every page that search engines are to know of: nothing of what is not listed. */
function entries(): Entry[] {
  const { posts, pages } = getContent()
  const [tags, series] = [getTags(), getSeries()]
  const changed = newest(posts)
  return [
    { path: '/', changed },
    { path: blogPath, changed },
    { path: archivePath, changed },
    ...getYears().flatMap(listEntries),
    ...(tags.length ? [{ path: tagsPath }, ...tags.flatMap(listEntries)] : []),
    ...(series.length ? [{ path: allSeriesPath }, ...series.flatMap(listEntries)] : []),
    { path: searchPath },
    { path: feedsPath },
    ...pages.map(({ path }) => ({ path })),
    ...posts.map((post) => ({ path: post.path, changed: lastChanged(post) })),
  ]
}

const escaped = (address: string) => address.replaceAll('&', '&amp;').replaceAll("'", '&apos;')

/** Addresses are encoded, and days are digits: there is no more to XML than this. */
const element = (list: 'urlset' | 'sitemapindex', item: 'url' | 'sitemap', items: Entry[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...items.map(({ path, changed }) => {
      const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
      return `<${item}><loc>${escaped(absoluteUrl(path))}</loc>${lastmod}</${item}>`
    }),
    `</${list}>`,
    '',
  ].join('\n')

/**
 * The files of the map by their addresses, the one that names the others first.
 *
 * @param most how many addresses there may be in a file
 */
export function sitemaps(most = limit): Map<string, string> {
  const all = entries()
  if (all.length <= most) return new Map([[sitemapPath, element('urlset', 'url', all)]])
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, i) => ({
    path: `${partsPath}/${i + 1}.xml`,
    entries: all.slice(i * most, (i + 1) * most),
  }))
  return new Map([
    [sitemapPath, element('sitemapindex', 'sitemap', parts)],
    ...parts.map(({ path, entries }) => [path, element('urlset', 'url', entries)] as const),
  ])
}

/** Where engines find the map. */
export const sitemapPath = '/sitemap.xml'

/** The folder of its parts, when it has any. */
export const partsPath = '/sitemaps'
