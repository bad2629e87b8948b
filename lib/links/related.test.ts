import { expect, test } from 'vitest'
import type { Content, Post } from '@/lib/content'
import { relatedTo } from './related'

interface Written {
  tags?: string[]
  series?: string
  /** Its keywords, as they would be read from its file. */
  says?: string
  listed?: boolean
}

/** A body of writing, newest first. */
function write(all: Record<string, Written>): Content {
  const posts = Object.entries(all).map(([slug, { says = '', ...fields }]): Post => {
    return {
      title: slug,
      description: slug,
      date: '2025-03-01',
      published: true,
      listed: true,
      tags: [],
      aliases: [],
      discuss: [],
      slug,
      path: `/blog/${slug}`,
      file: `content/posts/${slug}.mdx`,
      places: {},
      facts: { hash: slug, keywords: says.split(' ').filter(Boolean), named: [] },
      draft: false,
      ...fields,
    }
  })
  return { posts, unlisted: [], pages: [], problems: [] }
}

const others = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`other-${n}`, { tags: ['common'], says: 'about this' }]))

function related(content: Content, slug: string, shown: string[] = []): string[] {
  const find = (slug: string) => content.posts.filter((post) => post.slug === slug)
  const [post] = find(slug)
  if (!post) throw new Error(`there is no ${slug}`)
  return relatedTo(post, content, new Set(shown.flatMap(find))).map(({ slug }) => slug)
}

test.each<[string, Record<string, Written>, string[]]>([
  ['nothing, alone', { a: { tags: ['x'], says: 'house' } }, []],
  ['nothing of posts that have nothing in common', { a: { tags: ['x'] }, b: { tags: ['y'] }, ...others }, []],
  ['nothing for what all have in common', { a: { tags: ['common'], says: 'about this' }, ...others }, []],
  ['nothing for a few common words', { a: { says: 'house tree' }, b: { says: 'house tree' }, ...others }, []],
  ['posts with the same tag, however it is written', { a: { tags: ['Café'] }, b: { tags: ['cafe'] }, ...others }, ['b']],
  ['posts of the same series', { a: { series: 'A story' }, b: { series: 'a story!' }, ...others }, ['b']],
  [
    'posts that say much the same',
    { a: { says: 'house tree garden river stone window' }, b: { says: 'window stone river garden tree house' }, ...others },
    ['b'],
  ],
  [
    'the most alike first, and the nearer of those as much alike',
    {
      a: { tags: ['x', 'y', 'z'] },
      b: { tags: ['x'] },
      c: { tags: ['x', 'y'] },
      d: { tags: ['y', 'z'] },
      e: { tags: ['z', 'x'] },
      ...others,
    },
    ['d', 'c', 'e'],
  ],
  ['nothing that is not listed', { a: { tags: ['x'] }, b: { tags: ['x'], listed: false }, ...others }, []],
])('finds %s', (_, written, expected) => {
  expect(related(write(written), 'a')).toEqual(expected)
})

test('leaves out what is shown anyway, and finds three at most', () => {
  const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => [slug, { tags: ['x'] }]))
  const content = write({ ...all, ...others })
  expect(related(content, 'a')).toEqual(['b', 'c', 'd'])
  expect(related(content, 'a', ['c', 'd'])).toEqual(['b', 'e', 'f'])
})

test('finds what an unlisted post is like', () => {
  const { posts, ...content } = write({ hidden: { tags: ['x'], listed: false }, b: { tags: ['x'] }, ...others })
  const [hidden] = posts
  if (!hidden) throw new Error('there is none')
  expect(relatedTo(hidden, { ...content, posts: posts.slice(1) }, new Set()).map(({ slug }) => slug)).toEqual(['b'])
})

test('of very many compares those nearest in time', () => {
  const all = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`p${n}`, { tags: n % 10 ? [] : ['x'] }]))
  expect(related(write(all), 'p500')).toEqual(['p490', 'p510', 'p480'])
})

test('ten thousand posts are no more work than they are', () => {
  const all = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, n) => [
      `p${n}`,
      { tags: ['work', `subject ${n % 500}`], says: Array.from({ length: 60 }, (_, k) => `word${(n * 31 + k * k * 97) % 5000}`).join(' ') },
    ]),
  )
  const content = write(all)
  for (const { slug } of content.posts.filter((_, n) => n % 10 === 0)) expect(related(content, slug)).toHaveLength(3)
})
