import { mdxComponents } from '@/components/mdx'
import { atomFeed } from '@/lib/feeds/atom'
import { contentsOf } from '@/lib/feeds/content'
import { type FeedFormat, feedTypes } from '@/lib/feeds/formats'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { feedList, feedLists } from '@/lib/feeds/lists'
import { type Feed, feedOf } from '@/lib/feeds/model'
import { rssFeed } from '@/lib/feeds/rss'
import { decoded } from '@/lib/links/site-address'
import { staticParams } from '@/lib/static-params'
import { seriesPath, tagPath } from '@/lib/urls'

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss: rssFeed, atom: atomFeed, json: jsonFeed }

/** Answers a request for a feed of the list at an address. */
async function feedResponse(path: string, format: FeedFormat): Promise<Response> {
  const list = feedList(path)
  if (!list) return new Response(null, { status: 404 })
  const feed = feedOf(list, await contentsOf(list.posts, mdxComponents))
  return new Response(writers[format](feed), { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
}

/** The `GET` of the route of all posts. */
export const siteFeed = (format: FeedFormat) => () => feedResponse('', format)

/** The `GET` of the routes of tags. */
export const tagFeed =
  (format: FeedFormat) =>
  async (_request: Request, { params }: { params: Promise<{ tag: string }> }) =>
    feedResponse(tagPath(decoded((await params).tag)), format)

/** The `GET` of the routes of series. */
export const seriesFeed =
  (format: FeedFormat) =>
  async (_request: Request, { params }: { params: Promise<{ series: string }> }) =>
    feedResponse(seriesPath(decoded((await params).series)), format)

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The tags that have feeds, as params. */
export const tagParams = () =>
  staticParams(
    feedLists().tags.map(({ path }) => ({ tag: nameIn(path) })),
    { tag: '-' },
  )

/** The series that have feeds, as params. */
export const seriesParams = () =>
  staticParams(
    feedLists().series.map(({ path }) => ({ series: nameIn(path) })),
    { series: '-' },
  )
