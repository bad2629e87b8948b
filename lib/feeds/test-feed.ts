import type { Feed, FeedItem } from './model'

/** An item that needs no field it could do without. */
export const plainItem: FeedItem = {
  id: 'https://my.blog/blog/moved',
  address: 'https://my.blog/blog/moving',
  title: 'Moving',
  summary: 'To another house',
  html: '<p>Words.</p>',
  published: new Date('2025-03-29T00:00:00Z'),
  updated: new Date('2025-03-29T00:00:00Z'),
  tags: [],
}

/** An item that has everything, in another language than the feed. */
export const fullItem: FeedItem = {
  id: 'https://my.blog/blog/tea',
  address: 'https://my.blog/blog/tea',
  title: 'Chá',
  summary: 'Como se faz',
  html: '<div lang="pt"><p><a href="https://my.blog/a?b&#x26;c">Água</a></p></div>',
  published: new Date('2025-04-01T00:00:00Z'),
  updated: new Date('2025-05-02T00:00:00Z'),
  tags: ['home', '日本'],
  language: 'pt',
  picture: { address: 'https://my.blog/blog/tea/cup.1a2b3c4d.jpg', width: 1200, height: 800 },
}

/** A title of what readers may take for something else, and words that end what they stand in. */
export const oddItem: FeedItem = {
  ...plainItem,
  title: '<script>alert("1")</script> & \'<b>bold</b>\' &amp; 🎉 ]]>',
  summary: `${'Long & wide. '.repeat(25)}]]>`,
  html: '<pre><code>a[b[0]]> 1 &#x26; &#x3C;![CDATA[x]]></code></pre>',
}

/** A post without words. */
export const emptyItem: FeedItem = { ...plainItem, id: 'https://my.blog/blog/empty', html: '' }

/** A feed of items, of an owner who gave no name. */
export const feedWith = (items: FeedItem[], author: Feed['author'] = {}): Feed => ({
  home: 'https://my.blog/tags/home',
  addresses: {
    rss: 'https://my.blog/tags/home/feed.xml',
    atom: 'https://my.blog/tags/home/atom.xml',
    json: 'https://my.blog/tags/home/feed.json',
  },
  title: 'home · Notes',
  description: 'Posts about “home”.',
  site: 'Notes',
  language: 'en',
  author,
  icon: 'https://my.blog/apple-touch-icon.png',
  favicon: 'https://my.blog/favicon.ico',
  updated: new Date('2025-05-02T00:00:00Z'),
  items,
})
