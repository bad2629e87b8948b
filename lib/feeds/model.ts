import { site } from '@/content/site'
import type { Post } from '@/lib/content'
import { getTagsOf } from '@/lib/content/collections'
import { lastChanged } from '@/lib/content/publication'
import type { CalendarDate } from '@/lib/dates'
import { absoluteUrl, blogPath, feedPaths } from '@/lib/urls'
import type { ItemContent } from './content'
import type { FeedFormat } from './formats'
import type { FeedList } from './lists'

/** What is in a feed, whatever its format. Addresses are whole, and texts hold nothing that XML cannot. */
export interface Feed {
  /** The page that shows the same to people; it never changes, so the feed is known by it. */
  home: string
  addresses: Record<FeedFormat, string>
  title: string
  description: string
  /** What the whole site is called. */
  site: string
  /** BCP 47 tag, as are those of items. */
  language: string
  /** Nobody is made up: a field is absent that the owner has left empty. */
  author: { name?: string; email?: string }
  /** Square, 180 pixels wide. */
  icon: string
  favicon: string
  /** When the newest change was made to any of its items. */
  updated: Date
  /** Newest first. */
  items: FeedItem[]
}

/** A post in a feed. */
export interface FeedItem {
  /** Stays when the post gets another title, and when it moves. */
  id: string
  address: string
  title: string
  summary: string
  /** All of its words; empty for a post without any. */
  html: string
  published: Date
  updated: Date
  /** What it is about, as readers call it. */
  tags: string[]
  /** Where it is not that of the feed. */
  language?: string
  picture?: { address: string; width: number; height: number }
}

/** Makes a list of posts into a feed. @param contents what it shows of each */
export function feedOf(list: FeedList, contents: ReadonlyMap<Post, ItemContent>): Feed {
  const items = list.posts.map((post) => itemOf(post, contents.get(post) ?? { html: '' }))
  const { rss, atom, json } = feedPaths(list.path)
  const { name, email } = site.author
  return {
    home: absoluteUrl(list.path || '/'),
    addresses: { rss: absoluteUrl(rss), atom: absoluteUrl(atom), json: absoluteUrl(json) },
    title: xmlText(list.title),
    description: xmlText(list.description),
    site: xmlText(site.title),
    language: site.language,
    author: { ...(name && { name }), ...(email && { email }) },
    icon: absoluteUrl('/apple-touch-icon.png'),
    favicon: absoluteUrl('/favicon.ico'),
    // Where nothing is, nothing has changed since time is counted.
    updated: new Date(Math.max(0, ...items.map(({ updated }) => updated.getTime()))),
    items,
  }
}

function itemOf(post: Post, { html, cover }: ItemContent): FeedItem {
  const { title, description, date, lang } = post
  return {
    id: permanentId(post),
    address: absoluteUrl(post.path),
    title: xmlText(title),
    summary: xmlText(description),
    html: xmlText(html),
    published: midnight(date),
    updated: midnight(lastChanged(post)),
    tags: getTagsOf(post).map(({ name }) => xmlText(name)),
    ...(lang && lang !== site.language && { language: lang }),
    ...(cover && { picture: { address: absoluteUrl(cover.src), width: cover.width, height: cover.height } }),
  }
}

/** The first address a post had here: a reader who has read it under that does not get it as new when it has moved. */
const permanentId = ({ aliases, path }: Post): string => absoluteUrl(aliases.find((alias) => alias.startsWith(`${blogPath}/`)) ?? path)

/** Feeds know moments only; a day begins at midnight, UTC. */
const midnight = (date: CalendarDate) => new Date(`${date}T00:00:00Z`)

/** A text without the characters that no XML may hold, not even by number (XML 1.0, production 2), such as a NUL or half an emoji. */
const xmlText = (text: string): string => text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
