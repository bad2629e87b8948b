import { type AtomFeed, generateAtomFeed } from 'feedsmith'
import { feedTypes } from './formats'
import type { Feed, FeedItem } from './model'
import { thumbnail } from './rss'

/** Writes a feed as Atom 1.0 (RFC 4287). It must be signed: where its owner has given no name, by that of the site. */
export const atomFeed = (feed: Feed): string =>
  generateAtomFeed(
    {
      id: feed.home,
      title: { value: feed.title },
      subtitle: { value: feed.description },
      updated: feed.updated,
      authors: [{ name: feed.site, ...feed.author }],
      icon: feed.icon,
      links: [
        { href: feed.addresses.atom, rel: 'self', type: feedTypes.atom },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
      ],
      xml: { lang: feed.language },
      entries: feed.items.map(atomEntry),
    },
    { strict: true },
  )

const atomEntry = (item: FeedItem): AtomFeed.Entry<Date, true> => ({
  id: item.id,
  title: { value: item.title },
  summary: { value: item.summary },
  published: item.published,
  updated: item.updated,
  links: [{ href: item.address, rel: 'alternate', type: 'text/html' }],
  categories: item.tags.map((term) => ({ term })),
  ...(item.html && { content: { type: 'html', value: item.html } }),
  ...(item.picture && { media: { thumbnails: [thumbnail(item.picture)] } }),
  ...(item.language && { xml: { lang: item.language } }),
})
