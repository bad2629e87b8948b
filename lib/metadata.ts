import type { Metadata } from 'next'
import { site } from '@/content/site'
import { cardSize } from '@/lib/cards/size'
import { lastChanged } from '@/lib/content/publication'
import type { CalendarDate } from '@/lib/dates'
import { type FeedFormat, feedTypes } from '@/lib/feeds/formats'
import { feedList } from '@/lib/feeds/lists'
import { absoluteUrl, archivePath, cardPath, feedPaths, markdownPath } from '@/lib/urls'

/** What is said of a page in its head. */
interface Described {
  title?: string
  description: string
  /** Its address on this site; a page without one of its own has no canonical and no card. */
  path?: string
  /** `false` keeps it out of search engines. */
  listed?: boolean
  /** Address of the list it is a page of: one that has feeds of its own, such as `/tags/work`. */
  list?: string
  /** What a post or page was written in: there it can be had as Markdown, too. */
  file?: string
  /** Its language, where that is not the site's. */
  lang?: string | undefined
  /** A post has a date. */
  date?: CalendarDate
  updated?: CalendarDate | undefined
  tags?: string[]
}

/** What the head of a page says of it: to browsers, feed readers, search engines, and to whoever shows a link to it. */
export function pageMetadata(page: Described): Metadata {
  const { title = site.title, description, path } = page
  return {
    title: page.title ? `${page.title} · ${site.title}` : site.title,
    description,
    alternates: { ...(path && { canonical: path }), types: alternatesOf(page) },
    // Where a page has no address to share, reading views still ask what it is called.
    openGraph: path ? openGraphOf({ ...page, path }) : { title },
    // X reads the rest from Open Graph.
    ...(path && { twitter: { card: 'summary_large_image', images: [] } }),
    ...(page.date && site.author.name && { authors: [{ name: site.author.name }] }),
    ...(page.listed === false && { robots: 'noindex' }),
  }
}

/** Other forms of what a page shows, by media type: the feeds of its list and of the site, its words as Markdown. */
function alternatesOf({ list, file, path }: Described) {
  const own = list === undefined ? undefined : feedList(list)
  const feeds = [...(own ? [own] : []), { path: '', title: site.title }]
  const inFormat = (format: FeedFormat) => feeds.map(({ path, title }) => ({ url: feedPaths(path)[format], title }))
  return {
    [feedTypes.rss]: inFormat('rss'),
    [feedTypes.atom]: inFormat('atom'),
    [feedTypes.json]: inFormat('json'),
    ...(file && path && { 'text/markdown': markdownPath(path) }),
  }
}

/** What a link to a page is shown as elsewhere, by the Open Graph protocol (https://ogp.me). */
function openGraphOf(page: Described & { path: string }): Metadata['openGraph'] {
  const { title = site.title, description, path, lang = site.language, date, tags = [] } = page
  const common = {
    title,
    description,
    url: path,
    siteName: site.title,
    locale: localeOf(lang),
    images: { url: absoluteUrl(cardPath(cardOwner(page))), ...cardSize, alt: title },
  }
  if (!date) return { ...common, type: 'website' }
  return {
    ...common,
    type: 'article',
    publishedTime: date,
    modifiedTime: lastChanged({ ...page, date }),
    tags,
    authors: site.author.profiles,
  }
}

/** The page whose card another one shows: that of its list, or of all years. */
const cardOwner = ({ list, path }: { list?: string; path: string }) => list ?? (path.startsWith(`${archivePath}/`) ? archivePath : path)

/** A language with the place it is most spoken in, as Open Graph has it: `pt_BR`. */
function localeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region ? `${language}_${region}` : language
}
