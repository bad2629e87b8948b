import { expect, test } from 'vitest'
import { isReserved } from './reserved'

test.each([
  '/feeds',
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/Feed.xml',
  '/tags/work/feed.xml',
  '/tags/日本/atom.xml',
  '/series/a-year/feed.json',
  '/Tags',
  '/series.html',
  '/archive/index',
  '/tags/caf%C3%A9/2',
  '/series/a-story',
  '/archive/2019',
  '/archive/2019/3',
])('the site has %s itself', (path) => {
  expect(isReserved(path)).toBe(true)
})

test.each([
  '/rss.xml',
  '/blog/feed.xml',
  '/2019/atom.xml',
  '/tags/work/2019/feed.xml',
  '/feed',
  '/archive/2019/a-post',
  '/archive/old',
  '/series/a-story/part-one',
])('%s may be an old address', (path) => {
  expect(isReserved(path)).toBe(false)
})
