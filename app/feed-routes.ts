import { mdxComponents } from '@/components/mdx'
import { contentsOf } from '@/lib/feeds/content'
import { type FeedFormat, feedTypes } from '@/lib/feeds/formats'
import { feedList, feedLists } from '@/lib/feeds/lists'
import { feedText } from '@/lib/feeds/text'
import { decoded } from '@/lib/links/site-address'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { feedPaths, seriesPath, tagPath } from '@/lib/urls'

/** Answers a request for a feed of the list at an address. */
async function feedResponse(path: string, format: FeedFormat): Promise<Response> {
  const list = feedList(path)
  if (!list) return new Response(null, { status: 404 })
  const text = feedText(list, format, await contentsOf(list.posts, mdxComponents))
  return new Response(text, { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } })
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

/** A build makes all feeds of a list or none. */
const rssOf = ({ path }: { path: string }) => feedPaths(path).rss

const nameIn = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The tags that have feeds, as params. */
export const tagParams = () =>
  staticParams(
    unmade(feedLists().tags, rssOf).map(({ path }) => ({ tag: nameIn(path) })),
    { tag: '-' },
  )

/** The series that have feeds, as params. */
export const seriesParams = () =>
  staticParams(
    unmade(feedLists().series, rssOf).map(({ path }) => ({ series: nameIn(path) })),
    { series: '-' },
  )
