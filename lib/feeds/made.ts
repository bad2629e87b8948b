import { siteVersion } from '@/lib/code-version'
import { getTagsOf } from '@/lib/content/collections'
import { keptIn, keyOf } from '@/lib/kept'
import { siteUrl } from '@/lib/urls'
import type { FeedFormat } from './formats'
import type { FeedList } from './lists'

/** The feeds of lists, as they are sent. */
const kept = keptIn('lists', '.xml', siteVersion)

/** Items say their tags as readers call them, which other posts have a part in. */
const tagsIn = ({ posts }: FeedList) => posts.map((post) => getTagsOf(post).map(({ name }) => name))

const keyIn = (list: FeedList, format: FeedFormat, contents: string[]) => keyOf(siteUrl, format, list, tagsIn(list), contents)

/** Where a feed is kept, once it is made; nothing while it is not. @param contents the keys of what it shows of its posts */
export function feedFileOf(list: FeedList, format: FeedFormat, contents: string[]): string | undefined {
  const key = keyIn(list, format, contents)
  return kept.has(key) ? kept.path(key) : undefined
}

export const keepFeed = (list: FeedList, format: FeedFormat, contents: string[], text: string): void =>
  kept.keep(keyIn(list, format, contents), text)

export const forgetUnusedFeeds = (): void => kept.forgetUnused()
