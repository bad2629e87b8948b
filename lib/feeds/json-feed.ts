import { generateJsonFeed, type JsonFeed } from 'feedsmith'
import type { Feed, FeedItem } from './model'

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1). */
export function jsonFeed(feed: Feed): string {
  const { name, email } = feed.author
  const written = generateJsonFeed(
    {
      title: feed.title,
      home_page_url: feed.home,
      feed_url: feed.addresses.json,
      description: feed.description,
      icon: feed.icon,
      favicon: feed.favicon,
      language: feed.language,
      ...((name || email) && { authors: [{ ...(name && { name }), ...(email && { url: `mailto:${email}` }) }] }),
      items: feed.items.map(jsonItem),
    },
    { strict: true },
  )
  // An empty list is left out, and a feed without its list is none.
  return JSON.stringify({ ...(written as object), ...(!feed.items.length && { items: [] }) }, null, 2)
}

/** An item must have content: of a post without words, that is what it is about. */
const jsonItem = (item: FeedItem): JsonFeed.Item<Date, true> => ({
  id: item.id,
  url: item.address,
  title: item.title,
  summary: item.summary,
  ...(item.html ? { content_html: item.html } : { content_text: item.summary }),
  date_published: item.published,
  date_modified: item.updated,
  tags: item.tags,
  ...(item.picture && { image: item.picture.address }),
  ...(item.language && { language: item.language }),
})
