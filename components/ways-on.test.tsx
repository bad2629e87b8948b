import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import type { Part } from '@/lib/content/collections'
import { Neighbours } from './neighbours'
import { PartOf } from './part-of'
import { Related } from './related'
import { Tags } from './tags'

const post = (slug: string, title = slug, lang?: string): Post => ({
  title,
  description: `About ${slug}`,
  date: '2025-03-01',
  published: true,
  listed: true,
  tags: [],
  aliases: [],
  discuss: [],
  lang,
  slug,
  path: `/blog/${slug}`,
  file: `content/posts/${slug}.mdx`,
  places: {},
  facts: { hash: '', keywords: [], named: [] },
  draft: false,
})
const list = (slug: string, name: string) => ({ slug, name, path: `/series/${slug}` as const, posts: [] })
const part = (more: Partial<Part> = {}): Part => ({
  series: list('a-story', 'A <story>'),
  number: 2,
  last: 4,
  previous: post('one'),
  next: post('three'),
  ...more,
})

test('a part says which it is, and leads to the series, and to the parts before and after it', () => {
  expect(renderToStaticMarkup(<PartOf {...part()} />)).toBe(
    '<p class="part-of"><bdi>Part 2 of 4 of <a href="/series/a-story">A &lt;story&gt;</a></bdi> ' +
      '<a href="/blog/one">Previous part</a> <a href="/blog/three">Next part</a></p>',
  )
  expect(renderToStaticMarkup(<PartOf {...part({ number: 1, last: 1, previous: undefined, next: undefined })} />)).toBe(
    '<p class="part-of"><bdi>Part 1 of <a href="/series/a-story">A &lt;story&gt;</a></bdi>  </p>',
  )
})

test('tags are links to what else has them', () => {
  const tags = [
    { ...list('cafe', 'Café'), path: '/tags/cafe' as const },
    { ...list('日本', '日本'), path: '/tags/日本' as const },
  ]
  expect(renderToStaticMarkup(<Tags tags={tags} />)).toBe(
    '<p class="tags chrome"><bdi>Tagged <a rel="tag" class="p-category" href="/tags/cafe">Café</a>, ' +
      '<a rel="tag" class="p-category" href="/tags/日本">日本</a></bdi></p>',
  )
})

test('what is related is titles with what they are about, each in its language', () => {
  expect(renderToStaticMarkup(<Related posts={[post('one', 'One & all', 'ar')]} />)).toBe(
    '<section class="related chrome" aria-labelledby="Related"><h2 id="Related">Related</h2><ul>' +
      '<li lang="ar" dir="rtl"><a href="/blog/one">One &amp; all</a><p>About one</p></li></ul></section>',
  )
})

test('there is nothing where there is none', () => {
  expect(renderToStaticMarkup([<Tags key="t" tags={[]} />, <Related key="r" posts={[]} />])).toBe('')
})

const [older, newer] = [post('older'), post('newer')]

test.each([
  ['in time', { older, newer }, ['More writing: Older older, Newer newer']],
  ['in time, at either end', { older, newer: undefined }, ['More writing: Older older']],
  ['to all, alone', { older: undefined, newer: undefined }, ['More writing: All writing']],
  [
    'to parts, then in time',
    { older, newer, part: part() },
    ['Parts of A &lt;story&gt;: Previous part one, Next part three', 'More writing: Older older, Newer newer'],
  ],
  [
    'each once',
    { older, newer, part: part({ previous: older, next: undefined }) },
    ['Parts of A &lt;story&gt;: Previous part older', 'More writing: Newer newer'],
  ],
  [
    'to parts alone',
    { older, newer, part: part({ previous: older, next: newer }) },
    ['Parts of A &lt;story&gt;: Previous part older, Next part newer'],
  ],
  [
    'in time from the only part',
    { older, newer, part: part({ previous: undefined, next: undefined }) },
    ['More writing: Older older, Newer newer'],
  ],
])('ways on lead %s', (_, props, expected) => {
  const html = renderToStaticMarkup(<Neighbours {...props} />)
  const navs = [...html.matchAll(/<nav aria-label="([^"]*)"[^>]*>(.*?)<\/nav>/g)]
  const shown = navs.map(([, name, inside = '']) => {
    const links = [...inside.matchAll(/<a[^>]*>(.*?)<\/a>/g)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''))
    return `${name}: ${links.join(', ')}`
  })
  expect(shown).toEqual(expected)
})
