import { describe, expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import type { Collection } from '@/lib/content/collections'
import { allPages, findListPage, isShort, largest, listPageKey, mostInFull, mostTitles, pageTitle } from './list-pages'

const posts = (count: number) => Array.from({ length: count }, (_, n) => ({ slug: `post-${n}` }) as Post)
const list = (slug: string, count: number): Collection => ({ slug, name: slug, path: `/tags/${slug}`, posts: posts(count) })

test('a list goes on over as many pages as its titles need', () => {
  expect(allPages([list('a', 1), list('b', mostTitles), list('日本', mostTitles + 1), list('c', 10_000)])).toEqual([
    { slug: 'a', page: [], path: '/tags/a' },
    { slug: 'b', page: [], path: '/tags/b' },
    { slug: '日本', page: [], path: '/tags/日本' },
    { slug: '日本', page: ['2'], path: '/tags/日本/2' },
    ...Array.from({ length: Math.ceil(10_000 / mostTitles) }, (_, i) => ({
      slug: 'c',
      page: i ? [String(i + 1)] : [],
      path: i ? `/tags/c/${i + 1}` : '/tags/c',
    })),
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

describe('what stands for a page of a list', () => {
  const keyOf = (changed: Collection, page?: string[], more?: unknown) => {
    const found = findListPage([changed], changed.slug, page)
    if (!found) throw new Error('there is no such page')
    return listPageKey(found, more)
  }
  const long = list('work', mostTitles + 2)
  const [first, last] = [keyOf(long), keyOf(long, ['2'])]

  /** The list with something else known of one of its posts. */
  const withPost = (at: number, more: Partial<Post>): Collection => ({
    ...long,
    posts: long.posts.with(at, { ...long.posts[at], ...more } as Post),
  })

  test('is the same for the same, and for no other page', () => {
    expect([keyOf(list('work', mostTitles + 2)), keyOf(long, ['2'])]).toEqual([first, last])
    expect(new Set([first, last, keyOf(list('play', mostTitles + 2))]).size).toBe(3)
  })

  test('changes with a post that is on it, and not with one on another of its pages', () => {
    const changed = withPost(mostTitles, { title: 'Another' })
    expect(keyOf(changed)).toBe(first)
    expect(keyOf(changed, ['2'])).not.toBe(last)
  })

  test('does not change with the words of its posts', () => {
    const changed = withPost(0, {
      places: { title: { line: 9, column: 9 } },
      facts: { hash: 'other', keywords: ['other'], named: ['/other'] },
    })
    expect(keyOf(changed)).toBe(first)
  })

  test.each<[string, Collection]>([
    ['the order of its posts', { ...long, posts: [...long.posts.slice(0, 2).reverse(), ...long.posts.slice(2)] }],
    ['how many posts there are, which each of its pages tells', { ...long, posts: long.posts.slice(0, -1) }],
    ['how many pages there are', { ...long, posts: [...long.posts, ...posts(mostTitles)] }],
    ['the name of the list', { ...long, name: 'Work' }],
  ])('changes with %s', (_, changed) => {
    expect(keyOf(changed)).not.toBe(first)
  })

  test('changes with whatever else is on it', () => {
    expect(new Set([first, keyOf(long, [], [1, 2]), keyOf(long, [], [1, 3])]).size).toBe(3)
  })
})
