import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { createProcessor } from '@mdx-js/mdx'
import { toString as textOf } from 'mdast-util-to-string'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { survey } from '@/lib/mdx/survey'
import { parseFrontMatter } from './front-matter'
import type { Content, Post } from './index'
import { findOriginal, findPost, frontMatterOf, newPost, postName } from './new-post'
import { postFrontMatter } from './schema'

let posts: string
beforeEach(() => {
  posts = realpathSync(mkdtempSync(join(tmpdir(), 'posts-')))
})
afterEach(() => rmSync(posts, { recursive: true }))

function write(name: string): string {
  mkdirSync(dirname(join(posts, name)), { recursive: true })
  writeFileSync(join(posts, name), 'Mine.')
  return join(posts, name)
}
const make = (title: string, folder = false) => newPost({ title, folder, posts, date: '2026-11-22' })
const lookBack = (title: string, more: { as?: string; folder?: boolean } = {}) =>
  newPost({
    title: more.as ?? '',
    original: { slug: 'moving', title, date: '2025-03-29' },
    folder: more.folder ?? false,
    posts,
    date: '2026-11-22',
  })

describe('postName', () => {
  test.each([
    ['From IC to EM', 'from-ic-to-em'],
    ['snake_case and node.js', 'snake-case-and-nodejs'],
    ['Straße, ætt, œuvre, łódź', 'strasse-aett-oeuvre-lodz'],
    ['Café 🎉 2026', 'cafe-2026'],
    ['日本語 and more', 'and-more'],
    ['日本語', ''],
    ['🎉', ''],
    ['', ''],
    ['../../etc/passwd', 'etcpasswd'],
    [`${'long '.repeat(40)}`, Array(20).fill('long').join('-')],
    ['x'.repeat(300), 'x'.repeat(100)],
  ])('%j gives %j', (words, name) => {
    expect(postName(words)).toBe(name)
  })
})

test.each(['moving.mdx', 'moving.md', 'moving/index.mdx', 'moving/index.md'])('findPost finds %s', (file) => {
  expect(findPost(posts, 'moving')).toBeUndefined()
  const path = write(file)
  expect(findPost(posts, 'moving')).toBe(path)
})

describe('newPost', () => {
  test('writes a draft of today', () => {
    expect(make('Moving house')).toEqual({ name: 'moving-house', path: join(posts, 'moving-house.mdx') })
    expect(readFileSync(join(posts, 'moving-house.mdx'), 'utf8')).toBe(
      [
        '---',
        'title: Moving house',
        'description: What this post is about, in one sentence',
        'date: 2026-11-22',
        'published: false',
        '---',
        '',
        'The first words go here.',
        '',
      ].join('\n'),
    )
  })

  test('writes it into a folder of its own when asked to, also when pictures are there already', () => {
    write('moving/desk.jpg')
    expect(make('Moving', true).path).toBe(join(posts, 'moving/index.mdx'))
    expect(readdirSync(join(posts, 'moving')).sort()).toEqual(['desk.jpg', 'index.mdx'])
  })

  test.each([
    'a: b',
    '"quoted" and more',
    "it's",
    '# not a comment',
    'before # after',
    '🎉 party',
    '!important',
    '*really* &c',
    '- one',
    '--- one',
    '[a] {b}',
    '@home',
    '2024',
    'true',
    'null or ~ 1',
    '100% sure',
    'C:\\new',
    `${'long '.repeat(100)}end`,
  ])('keeps the title %j', (title) => {
    const { path } = make(title)
    const { fields, problems } = parseFrontMatter(readFileSync(path, 'utf8'), path, postFrontMatter)
    expect(problems).toEqual([])
    expect(fields?.title).toBe(title)
  })

  test('makes one line of a title', () => {
    expect(readFileSync(make(' Two\nlines\u0000 \t of it ').path, 'utf8')).toContain('\ntitle: Two lines of it\n')
  })

  test.each(['moving.mdx', 'moving.md', 'moving/index.mdx', 'moving/index.md'])('never overwrites: %s', (file) => {
    const path = write(file)
    for (const folder of [true, false])
      expect(() => make('Moving', folder)).toThrow(`There is a post of that name: ${relative('.', path)}. Give the new one another title`)
    expect(readFileSync(path, 'utf8')).toBe('Mine.')
    expect(readdirSync(posts)).toHaveLength(1)
  })

  test('needs a title that an address can be made of', () => {
    expect(() => make('🎉')).toThrow(
      'The title "🎉" holds no letter or digit for an address. Give it one of a to z, and change the title later',
    )
    expect(() => make('Index')).toThrow('The site has an address "index" of its own. Give the post another title')
    expect(readdirSync(posts)).toEqual([])
  })
})

describe('a look back', () => {
  test('is begun with the way to its original, and what it is to answer', () => {
    expect(lookBack('Moving house')).toEqual({
      name: 'looking-back-at-moving-house',
      path: join(posts, 'looking-back-at-moving-house.mdx'),
    })
    expect(readFileSync(join(posts, 'looking-back-at-moving-house.mdx'), 'utf8')).toBe(
      [
        '---',
        'title: Looking back at Moving house',
        'description: What came of it, in one sentence',
        'date: 2026-11-22',
        'published: false',
        'revisits: moving',
        '---',
        '',
        'On 29 March 2025 I wrote [Moving house](/blog/moving).',
        '',
        '# What did I expect?',
        '',
        '# What happened?',
        '',
        '# What would I decide today?',
        '',
      ].join('\n'),
    )
  })

  test('takes another title, and a folder', () => {
    expect(lookBack('Moving', { as: 'A year later', folder: true }).path).toBe(join(posts, 'a-year-later/index.mdx'))
    expect(() => lookBack('Moving', { as: 'A year later' })).toThrow('There is a post of that name: ')
  })

  test.each([
    'Salt & "pepper" <b>{now}</b>',
    '*a* _b_ ~~c~~ `d` [e](f) ![g] [^1] \\h',
    '$$x$$ costs $5',
    '&amp; 🎉 日本語',
    'www.example.org and https://example.org',
  ])('shows the title %j sign by sign', async (title) => {
    const { path } = lookBack(title, { as: 'A' })
    const text = readFileSync(path, 'utf8')
    expect(parseFrontMatter(text, path, postFrontMatter).problems).toEqual([])
    const { problems, references } = await survey({ file: path, text, language: 'de', siteUrl: 'https://example.org', components: [] })
    expect(problems).toEqual([])
    expect(references.map(({ target }) => target)).toEqual(['/blog/moving'])
    expect(textOf(createProcessor({ format: 'mdx' }).parse(/^On .*/m.exec(text)?.[0]))).toBe(`On 29 March 2025 I wrote ${title}.`)
  })
})

describe('findOriginal', () => {
  const known = { slug: 'moving-house', aliases: ['/2019/the-move.html'] as string[] } as Post
  const draft = { slug: 'draft', aliases: ['/2019/moving-house'] as string[] } as Post
  const content: Content = {
    posts: [known],
    unlisted: [draft],
    pages: [],
    problems: [
      {
        file: 'content/posts/broken.mdx',
        line: 1,
        column: 1,
        severity: 'error',
        reason: '',
        fix: '',
        frame: '',
        address: '/blog/broken',
      },
    ],
  }

  test.each([
    'moving-house',
    ' Moving-House ',
    '/blog/moving-house',
    'http://localhost:3000/blog/moving-house/#risk',
    'content/posts/moving-house.mdx',
    'https://my.blog/2019/the-move.html',
    'content\\posts\\moving-house\\index.md',
  ])('knows %j', (written) => {
    expect(findOriginal(written, content)).toBe(known)
  })

  test('finds what is in no list', () => {
    expect(findOriginal('draft', content)).toBe(draft)
  })

  test.each([
    ['moving-huose', 'There is no post "moving-huose" to look back at. Write --revisit moving-house'],
    ['about', 'There is no post "about" to look back at. Name one by the last part of its address'],
    ['', 'There is no post "" to look back at. Name one by the last part of its address'],
    ['🎉', 'There is no post "🎉" to look back at. Name one by the last part of its address'],
    ['broken', 'The front matter of content/posts/broken.mdx is to be mended first: npm run check says how'],
  ])('says what is wrong with %j', (written, complaint) => {
    expect(() => findOriginal(written, content)).toThrow(complaint)
  })
})

test('frontMatterOf writes whatever it is given as YAML that has neither anchors nor folded lines', () => {
  const tags = ['a', 'b: c']
  expect(frontMatterOf({ title: 'x '.repeat(60).trim(), tags, more: tags, cover: { src: 'a.jpg', alt: '' } })).toBe(
    `---\ntitle: ${'x '.repeat(60).trim()}\ntags:\n  - a\n  - "b: c"\nmore:\n  - a\n  - "b: c"\ncover:\n  src: a.jpg\n  alt: ""\n---\n`,
  )
})
