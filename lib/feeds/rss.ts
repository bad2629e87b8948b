import { generateRssFeed, type RssFeed } from 'feedsmith'
import { feedTypes } from './formats'
import type { Feed, FeedItem } from './model'

/**
 * Writes a feed as RSS 2.0 (https://www.rssboard.org/rss-specification).
 *
 * What RSS has no word for is said in those of others: the feed's own address and the day of a change in Atom's, the author in
 * Dublin Core's, the whole content in `content:encoded`, pictures in Media RSS.
 */
export function rssFeed(feed: Feed): string {
  const { name, email } = feed.author
  return generateRssFeed(
    {
      title: feed.title,
      link: feed.home,
      description: feed.description,
      language: feed.language,
      ...(email && { managingEditor: { email, ...(name && { name }) } }),
      lastBuildDate: feed.updated,
      image: { url: feed.icon, title: feed.title, link: feed.home },
      atom: { links: [{ href: feed.addresses.rss, rel: 'self', type: feedTypes.rss }] },
      items: feed.items.map((item) => rssItem(item, name)),
    },
    { strict: true },
  )
}

/** Titles and summaries are plain text, escaped once. */
const rssItem = (item: FeedItem, author: string | undefined): RssFeed.Item<Date, true> => ({
  title: item.title,
  link: item.address,
  description: item.summary,
  guid: { value: item.id, isPermaLink: item.id === item.address },
  pubDate: item.published,
  atom: { updated: item.updated },
  categories: item.tags.map((name) => ({ name })),
  ...(author && { dc: { creators: [author] } }),
  ...(item.html && { content: { encoded: item.html } }),
  ...(item.picture && { media: { thumbnails: [thumbnail(item.picture)] } }),
  ...(item.language && { xml: { lang: item.language } }),
})

/** A picture as Media RSS has it. */
export const thumbnail = ({ address, width, height }: NonNullable<FeedItem['picture']>) => ({ url: address, width, height })
