import { expect, test } from 'vitest'
import { feedFormatAt } from './formats'

test.each([
  ['/feed.xml', 'rss'],
  ['/tags/日本/atom.xml', 'atom'],
  ['/series/a-year/feed.json', 'json'],
  ['/feeds.html', undefined],
  ['/sitemap.xml', undefined],
  ['/blog/my-feed.xml', undefined],
  ['', undefined],
])('%s holds %s', (path, format) => {
  expect(feedFormatAt(path)).toBe(format)
})
