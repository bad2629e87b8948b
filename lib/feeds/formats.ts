import { feedPaths } from '@/lib/urls'

/** The formats of feeds: RSS 2.0, Atom 1.0 (RFC 4287) and JSON Feed 1.1. */
export type FeedFormat = keyof ReturnType<typeof feedPaths>

/** The media types of the formats. */
export const feedTypes: Record<FeedFormat, string> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
}

export const feedFormats = Object.keys(feedTypes) as FeedFormat[]

/** The format of the feed at an address, by its file's name: of `/tags/work/atom.xml` it is `atom`; nothing for what is no feed. */
export function feedFormatAt(path: string): FeedFormat | undefined {
  const formats = Object.entries(feedPaths()) as [FeedFormat, string][]
  return formats.find(([, name]) => path.endsWith(name))?.[0]
}
