import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import type { CalendarDate } from '@/lib/dates'
import { findListPage, mostInFull, mostNames, mostTitles } from '@/lib/list-pages'
import { CollectionColumns, CollectionList } from './collection-list'
import { Listing } from './listing'
import { PartList, PartTitles } from './part-list'
import { PostList, TitleList } from './post-list'

const titleOf = (n: number, length: number) => `${n} ${'a long title '.repeat(length)}`.slice(0, length)

const posts = (count: number, date: (n: number) => CalendarDate = () => '2025-03-01', titleLength = 10) =>
  Array.from(
    { length: count },
    (_, n): Post => ({
      title: titleOf(n, titleLength),
      description: 'what it is about '.repeat(9).slice(0, 160),
      date: date(n),
      published: true,
      listed: true,
      tags: [],
      aliases: [],
      discuss: [],
      slug: `a-name-of-many-words-that-was-made-of-the-title-${n}`,
      path: `/blog/a-name-of-many-words-that-was-made-of-the-title-${n}`,
      file: `content/posts/${n}.mdx`,
      places: {},
      facts: { hash: '', keywords: [], named: [] },
      draft: false,
    }),
  )
const up = { label: 'Tags', href: '/tags' }
const list = (count: number) => ({ slug: 'work', name: 'work', path: '/tags/work' as const, posts: posts(count) })
const html = (element: ReactElement) => renderToStaticMarkup(element)

test('a list says what it is one of and how much is in it, and leads to its feed', () => {
  expect(
    html(
      <Listing up={up} title="Posts tagged <R&D>" size="2 posts" feed="/tags/work/feed.xml">
        <p>Posts</p>
      </Listing>,
    ).replace(/<span aria-hidden[^>]*>•<\/span>/g, '•'),
  ).toBe(
    '<div class="column h-feed"><p class="facts"><a href="/tags">Tags</a> • 2 posts • <a href="/tags/work/feed.xml">Feed</a></p>' +
      '<h1 class="p-name">Posts tagged &lt;R&amp;D&gt;</h1><p>Posts</p></div>',
  )
})

test.each([
  [undefined, 'Page 1 of 3', ['next /tags/work/2']],
  [['2'], 'Page 2 of 3', ['prev /tags/work', 'next /tags/work/3']],
  [['3'], 'Page 3 of 3', ['prev /tags/work/2']],
])('one of its pages leads to those before and after it: %s', (asked, fact, ways) => {
  const page = findListPage([list(mostTitles * 2 + 1)], 'work', asked)
  if (!page) throw new Error('there is no such page')
  const shown = html(
    <Listing up={up} title="work" size="many" page={page}>
      -
    </Listing>,
  )
  expect(shown).toContain(fact)
  expect([...shown.matchAll(/rel="(\w+)" href="([^"]*)"/g)].map(([, rel, href]) => `${rel} ${href}`)).toEqual(ways)
})

test('titles stand under years or months, as they come', () => {
  const dates: CalendarDate[] = ['2025-03-02', '2025-03-01', '2025-01-31', '2024-03-01']
  const shown = posts(4, (n) => dates[n] ?? '2025-01-01')
  const headings = (element: ReactElement) => [...html(element).matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, text]) => text)
  expect(headings(<TitleList posts={shown} by="year" />)).toEqual(['2025', '2024'])
  expect(headings(<TitleList posts={shown.slice(0, 3)} by="month" />)).toEqual(['March', 'January'])
  expect(headings(<PostList posts={shown} />)).toEqual(['2025', '2024'])
})

const parts = (count: number, titleLength?: number) => posts(count, undefined, titleLength).map((post, n) => ({ post, number: n + 1 }))
const month = (n: number): CalendarDate => `2025-${String(12 - Math.floor((n * 12) / mostTitles)).padStart(2, '0')}-01` as CalendarDate
const names = Array.from({ length: mostNames }, (_, n) => ({
  ...list(1),
  slug: `${n}`,
  name: titleOf(n, 60),
  path: `/tags/${n}${'-long'.repeat(12)}` as const,
}))

/** What the styles and the head of a page may take; the published ones take 15 KB. */
const around = 20_000

test.each([
  ['posts in full', <PostList key="" posts={posts(mostInFull, month, 300)} />],
  ['titles', <TitleList key="" by="month" posts={posts(mostTitles, month, 300)} />],
  ['parts in full', <PartList key="" parts={parts(mostInFull, 300)} />],
  ['titles of parts', <PartTitles key="" parts={parts(mostTitles, 300)} />],
  ['tags', <CollectionColumns key="" lists={names} />],
  ['series', <CollectionList key="" lists={names} what="part" />],
])('no page holds more than fits into 100 KB, whatever its titles: %s', (_, longest) => {
  expect(Buffer.byteLength(html(longest)) + around).toBeLessThan(100_000)
})
