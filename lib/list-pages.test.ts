import { expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import type { Collection } from '@/lib/content/collections'
import { allPages, findListPage, isShort, largest, mostInFull, mostTitles, pageTitle } from './list-pages'

const posts = (count: number) => Array.from({ length: count }, (_, n) => ({ slug: `post-${n}` }) as Post)
const list = (slug: string, count: number): Collection => ({ slug, name: slug, path: `/tags/${slug}`, posts: posts(count) })

test('a list goes on over as many pages as its titles need', () => {
  expect(allPages([list('a', 1), list('b', mostTitles), list('日本', mostTitles + 1), list('c', 10_000)])).toEqual([
    { slug: 'a', page: [] },
    { slug: 'b', page: [] },
    { slug: '日本', page: [] },
    { slug: '日本', page: ['2'] },
    ...Array.from({ length: Math.ceil(10_000 / mostTitles) }, (_, i) => ({ slug: 'c', page: i ? [String(i + 1)] : [] })),
  ])
  expect(allPages([])).toEqual([])
})

test('every post is on one of its pages, and no page holds too many', () => {
  const long = list('work', 10_000)
  const pages = allPages([long]).map(({ page }) => findListPage([long], 'work', page))
  expect(pages.flatMap((page) => page?.posts ?? [])).toEqual(long.posts)
  expect(pages.map((page) => page?.number)).toEqual(pages.map((_, i) => i + 1))
  for (const page of pages) expect(page?.posts.length).toBeLessThanOrEqual(mostTitles)
  expect(pages.at(-1)).toMatchObject({ count: pages.length, path: `/tags/work/${pages.length}` })
})

test.each([
  ['日本', undefined, '/tags/日本'],
  ['%E6%97%A5%E6%9C%AC', undefined, '/tags/日本'],
  ['work', undefined, '/tags/work'],
  ['work', [], '/tags/work'],
  ['work', ['2'], '/tags/work/2'],
  ['work', ['1'], undefined],
  ['work', ['02'], undefined],
  ['work', ['3'], undefined],
  ['work', ['2', '2'], undefined],
  ['work', ['x'], undefined],
  ['100%', undefined, undefined],
  ['-', undefined, undefined],
])('%s %j is %s', (slug, page, path) => {
  expect(findListPage([list('work', mostTitles + 1), list('日本', 1)], slug, page)?.path).toBe(path)
})

test('a page says which of several it is', () => {
  const lists = [list('work', mostTitles + 1)]
  const titles = [undefined, ['2']].map((page) => {
    const found = findListPage(lists, 'work', page)
    return found && pageTitle('Posts tagged work', found)
  })
  expect(titles).toEqual(['Posts tagged work', 'Posts tagged work, page 2 of 2'])
})

test('a short list has room for descriptions', () => {
  expect([isShort(list('a', mostInFull)), isShort(list('a', mostInFull + 1))]).toEqual([true, false])
})

test('the largest lists stay in their order', () => {
  const lists = [list('a', 1), list('b', 3), list('c', 2), list('d', 2), list('e', 3)]
  expect(largest(lists, 3).map(({ slug }) => slug)).toEqual(['b', 'c', 'e'])
  expect(largest(lists, 9)).toEqual(lists)
})
