import { siteVersion } from '@/lib/code-version'
import { keptIn, keyOf } from '@/lib/kept'
import { origin } from '@/lib/urls'
import type { FeedFormat } from './formats'
import type { FeedList } from './lists'

/** The feeds of lists, as they are sent. */
const kept = keptIn('lists', '.xml', siteVersion)

const keyIn = (list: FeedList, format: FeedFormat, contents: string[]) => keyOf(origin, format, list, contents)

/** Where a feed is kept, once it is made; nothing while it is not. @param contents the keys of what it shows of its posts */
export function feedFileOf(list: FeedList, format: FeedFormat, contents: string[]): string | undefined {
  const key = keyIn(list, format, contents)
  return kept.has(key) ? kept.path(key) : undefined
}

export const keepFeed = (list: FeedList, format: FeedFormat, contents: string[], text: string): void =>
  kept.keep(keyIn(list, format, contents), text)

export const forgetUnusedFeeds = (): void => kept.forgetUnused()
