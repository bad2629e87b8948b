import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Page, Post } from '@/lib/content'
import { markdownFile } from './markdown'
import { absoluteUrl } from './urls'

const fields: object = {
  path: '/blog/moving',
  file: 'content/posts/moving.mdx',
  title: 'Moving: a "story" # 1',
  description: 'About it',
  date: '2025-03-29',
  tags: [],
}
const post = fields as Post
const text = (words: string) => `---\ntitle: T\nrevisit: 2030-01-01\ndiscuss: [https://hidden.example]\n---\n${words}`

test('a post begins with what is known of it, and goes on with its words', async () => {
  expect(await markdownFile(post, text('\n# One\n\n<Muted>Two</Muted>, [three](/about).\n'), new Map())).toBe(`---
title: 'Moving: a "story" # 1'
description: About it
date: 2025-03-29
canonical_url: ${absoluteUrl('/blog/moving')}
---

# One

Two, [three](${absoluteUrl('/about')}).
`)
})

test('all that is known of a post, in names other tools have', async () => {
  const files = new Map([['desk.jpg', { address: '/blog/moving/desk.1a2b3c4d.jpg' }]])
  const full = {
    ...post,
    updated: '2025-05-03',
    tags: ['work', 'café'],
    lang: 'pt-BR',
    cover: { src: './desk.jpg', alt: 'A desk' },
  } as Post
  const file = await markdownFile(full, text('Words.'), files)
  expect(parse(file.split('---\n')[1] ?? '')).toEqual({
    title: post.title,
    description: 'About it',
    date: '2025-03-29',
    updated: '2025-05-03',
    tags: ['work', 'café'],
    lang: 'pt-BR',
    image: absoluteUrl('/blog/moving/desk.1a2b3c4d.jpg'),
    image_alt: 'A desk',
    canonical_url: absoluteUrl('/blog/moving'),
  })
})

test('a page has no date, and may have no words', async () => {
  const page: object = { path: '/about', file: 'content/pages/about.md', title: 'About', description: 'This' }
  expect(await markdownFile(page as Page, text(''), new Map())).toBe(
    `---\ntitle: About\ndescription: This\ncanonical_url: ${absoluteUrl('/about')}\n---\n`,
  )
})

test('a long title stays on its line, and two runs give the same bytes', async () => {
  const long = { ...post, title: 'word '.repeat(60).trim() } as Post
  const file = await markdownFile(long, text('Words.'), new Map())
  expect(file.split('\n')[1]).toBe(`title: ${long.title}`)
  expect(await markdownFile(long, text('Words.'), new Map())).toBe(file)
})
