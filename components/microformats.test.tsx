import { mf2 } from 'microformats-parser'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { site } from '@/content/site'
import type { Post } from '@/lib/content'
import { siteUrl } from '@/lib/urls'
import { Article } from './article'
import { Frame } from './frame'
import { PartList } from './part-list'
import { PostList, TitleList } from './post-list'

/** What a program that reads microformats2 finds. */
const read = (element: ReactElement) => mf2(renderToStaticMarkup(element), { baseUrl: `${siteUrl}/somewhere` }).items

const post = (slug: string, more: Partial<Post> = {}): Post => ({
  title: `About ${slug}`,
  description: `What ${slug} is about`,
  date: '2025-03-29',
  published: true,
  listed: true,
  tags: [],
  aliases: [],
  discuss: [],
  slug,
  path: `/blog/${slug}`,
  file: `content/posts/${slug}.mdx`,
  places: {},
  facts: { hash: '', keywords: [], named: [] },
  draft: false,
  ...more,
})
const tag = (slug: string, name: string) => ({ slug, name, path: `/tags/${slug}` as const, posts: [] })
const body = { content: <p>Words &amp; more.</p>, contents: [], words: 2 }

const author = { ...site.author }
afterEach(() => {
  Object.assign(site.author, author)
})

const badTitles = [
  ['plain', 'Moving'],
  ['markup', '<b>Bold</b> & "quoted" \'too\''],
  ['emoji', 'To 🇯🇵 and back 👩‍👩‍👧'],
  ['right to left', 'رسالة إلى نفسي'],
  ['300 characters', 'abcde 🎉 '.repeat(38).slice(0, 300).trim()],
] as const

test.each(badTitles)('a post is one complete h-entry, with a title of %s', (_, title) => {
  const entry = post('moving', { title, description: `About ${title}`, updated: '2025-04-01', lang: 'ar' })
  const items = read(
    <Article
      entry={entry}
      body={body}
      cover={{ src: '/blog/moving/desk.jpg', alt: 'A desk' }}
      updated={{ date: '2025-04-01', href: '#Update-2025-04-01' }}
      tags={[tag('work', 'work'), tag('日本', '日本'), tag('r-d', 'R&D <3')]}
      related={[post('other')]}
      neighbours={{ older: post('older'), newer: undefined }}
    />,
  )
  expect(items).toHaveLength(1)
  const url = `${siteUrl}/blog/moving`
  expect(items[0]).toMatchObject({
    type: ['h-entry'],
    properties: {
      name: [title],
      summary: [`About ${title}`],
      url: [url],
      uid: [url],
      published: ['2025-03-29'],
      updated: ['2025-04-01'],
      category: ['work', '日本', 'R&D <3'],
      photo: [`${siteUrl}/blog/moving/desk.jpg`],
      content: [{ value: 'Words & more.', html: '<p>Words &amp; more.</p>' }],
      author: [{ type: ['h-card'], properties: { name: [site.title], url: [`${siteUrl}/`] } }],
    },
  })
  expect(items[0]?.children).toBeUndefined()
})

test('a post without a cover, tags or changes has none of these, and a page is no entry', () => {
  const [entry] = read(<Article entry={post('moving')} body={body} />)
  expect(Object.keys(entry?.properties ?? {}).sort()).toEqual(['author', 'content', 'name', 'published', 'summary', 'uid', 'url'])
  const page = { path: '/about', title: 'About', description: 'Me', draft: false, published: true }
  expect(read(<Article entry={page} body={body} />)).toEqual([])
})

test.each([
  ['in full', <PostList key="" posts={badTitles.map(([name, title]) => post(name.replaceAll(' ', '-'), { title }))} />],
  ['by titles', <TitleList key="" by="month" posts={badTitles.map(([name, title]) => post(name.replaceAll(' ', '-'), { title }))} />],
  [
    'as parts',
    <PartList key="" parts={badTitles.map(([name, title], n) => ({ number: n + 1, post: post(name.replaceAll(' ', '-'), { title }) }))} />,
  ],
])('a list %s is of entries', (_, list) => {
  const items = read(list)
  expect(items.map(({ type }) => type)).toEqual(badTitles.map(() => ['h-entry']))
  expect(items.map(({ properties: { name, url, published } }) => ({ name, url, published }))).toEqual(
    badTitles.map(([name, title]) => ({
      name: [title],
      url: [`${siteUrl}/blog/${name.replaceAll(' ', '-')}`],
      published: ['2025-03-29'],
    })),
  )
})

test('the foot of a page is the card of its author: by name, or by the title of the site', () => {
  const card = () => read(<Frame>words</Frame>)
  expect(card()).toMatchObject([{ type: ['h-card'], properties: { name: [site.title], url: [`${siteUrl}/`], uid: [`${siteUrl}/`] } }])
  Object.assign(site.author, { name: 'A & "B" <c>', email: 'me@example.org', profiles: ['https://example.social/@me'] })
  expect(card()).toMatchObject([
    {
      type: ['h-card'],
      properties: {
        name: ['A & "B" <c>'],
        email: ['mailto:me@example.org'],
        url: [`${siteUrl}/`, 'https://example.social/@me'],
      },
    },
  ])
  const { rels } = mf2(renderToStaticMarkup(<Frame>words</Frame>), { baseUrl: siteUrl })
  expect(rels.me).toEqual(['https://example.social/@me'])
})
