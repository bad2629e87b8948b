import type { Post } from '@/lib/content'
import { atomFeed } from './atom'
import type { ItemContent } from './content'
import type { FeedFormat } from './formats'
import { jsonFeed } from './json-feed'
import type { FeedList } from './lists'
import { type Feed, feedOf } from './model'
import { rssFeed } from './rss'

const writers: Record<FeedFormat, (feed: Feed) => string> = { rss: rssFeed, atom: atomFeed, json: jsonFeed }

/** A feed of a list, as it is sent. @param contents what it shows of each post */
export const feedText = (list: FeedList, format: FeedFormat, contents: ReadonlyMap<Post, ItemContent>): string =>
  writers[format](feedOf(list, contents))
