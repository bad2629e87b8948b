import { describe, expect, test } from 'vitest'
import { importFiles, post, writeFiles } from './sample-folder'

/** The aliases that a post gets, in a folder of these files. */
function aliasesOf(files: Record<string, string>): string[] {
  const { posts } = importFiles(files)
  const [written = ''] = Object.values(posts)
  return [...written.matchAll(/^ {2}- (.*)$/gm)].map(([, alias = '']) => alias)
}
const words = post('Words.')

describe('Jekyll', () => {
  test.each([
    ['', [], '/2019/04/01/moving'],
    ['permalink: pretty', ['categories: [Home, far away]'], undefined],
    ['permalink: none', [], '/moving'],
    ['permalink: ordinal', [], '/2019/091/moving'],
    ['permalink: /writing/:year/:title/', [], '/writing/2019/moving'],
    ['permalink: /:hour/:title/', [], undefined],
    ['permalink: pretty', ['permalink: /own/'], '/own'],
    ['permalink: pretty', ['permalink: /:year/own-:title.html'], '/2019/own-moving'],
    ['', ['slug: gone'], '/2019/04/01/gone'],
  ])('with settings %j and fields %j', (settings, fields, alias) => {
    const files = {
      '_config.yml': settings,
      '_posts/2019-04-01-moving.md': post('Words.', 'DATE', ...fields).replace(/date: .*\nDATE\n/, ''),
    }
    const found = aliasesOf(files)
    if (fields[0]?.startsWith('categories')) expect(found).toEqual(['Home', 'far away', '/home/far-away/2019/04/01/moving'])
    else expect(found).toEqual(alias ? [alias] : [])
  })

  test('without settings tells that old addresses are not known', () => {
    const { report, posts } = importFiles({ '_posts/2019-04-01-moving.md': words })
    expect(posts['moving.md']).not.toContain('aliases')
    expect(report).toMatchObject({
      generator: 'Jekyll',
      notes: ['There is no _config.yml, so the old addresses are not known. Import the whole site to keep them as aliases'],
    })
  })

  test('keeps its drafts, and its posts without a date, to their author', () => {
    const { posts } = importFiles({ '_config.yml': '', '_drafts/moving.md': words, '_posts/undated.md': '---\ntitle: A\n---\nWords.' })
    expect(posts['moving.md']).toContain('\npublished: false\n')
    expect(posts['undated.md']).toContain('\ndate: 2026-11-22\npublished: false\n')
  })
})

test('posts that are not Markdown are told of', () => {
  const { report } = importFiles({
    '_config.yml': '',
    '_posts/2019-04-01-a.html': '<p>',
    '_posts/2019-04-01-b.textile': 'h1. B',
    'c.html': '<p>',
  })
  expect(report).toMatchObject({
    outcomes: [],
    notes: ['Only Markdown is imported, so these were left out: `_posts/2019-04-01-a.html`, `_posts/2019-04-01-b.textile`'],
  })
  expect(importFiles({ 'a.md': words, 'b.html': '<p>' }).report.notes).toEqual([])
})

describe('Hugo', () => {
  test.each([
    ['', 'content/posts/Moving House.md', '/posts/moving-house'],
    ['', 'content/posts/moving/index.md', '/posts/moving'],
    ['', 'content/moving.md', '/moving'],
    ['[permalinks]\nposts = "/:year/:title/"', 'content/posts/moving.md', '/2020/a-title'],
    ['[permalinks.page]\nposts = "/:slug/"', 'content/posts/moving.md', '/a-title'],
    ['= not TOML', 'content/posts/moving.md', '/posts/moving'],
  ])('with settings %j and the file %s', (settings, path, alias) => {
    expect(aliasesOf({ 'hugo.toml': settings, [path]: words })).toEqual([alias])
  })

  test('takes posts from content alone, and no lists', () => {
    const { report } = importFiles({ 'config.yaml': '', 'content/a.md': words, 'content/_index.md': words, 'themes/x/README.md': words })
    expect(report.outcomes.map(({ path }) => path)).toEqual(['content/a.md'])
    expect(report.notes).toEqual([
      'Where Hugo has its posts these are not, so they were left out: `content/_index.md`, `themes/x/README.md`',
    ])
  })
})

describe('others', () => {
  test.each([
    ['Astro', { 'astro.config.mjs': '', 'src/content/blog/a/moving.md': words }, ['/blog/a/moving']],
    ['Astro', { 'astro.config.mjs': '', 'src/content/blog/moving.md': words }, []],
    ['Gatsby', { 'gatsby-config.js': '', 'content/blog/moving/index.md': words }, ['/moving']],
    ['Markdown', { 'moving.md': words }, []],
    ['Markdown', { 'x.md': post('Words.', 'cuid: x', 'slug: moving') }, ['/moving']],
    ['Markdown', { 'x.md': post('Words.', 'slug: /writing/moving/') }, ['/writing/moving']],
    ['Markdown', { 'x.md': post('Words.', 'url: /writing/moving.html') }, ['/writing/moving']],
    ['Obsidian', { 'Moving.md': post('[[#A]]', 'aliases: [Away]') }, []],
  ])('%s: %j', (generator, files, aliases) => {
    expect(importFiles(files).report.generator).toBe(generator)
    expect(aliasesOf(files)).toEqual(aliases)
  })

  test('documents of a folder are no posts', () => {
    const { report } = importFiles({ 'README.md': words, 'docs/LICENSE.md': words, 'moving.md': words })
    expect(report.outcomes.map(({ path }) => path)).toEqual(['moving.md'])
    expect(report.notes).toEqual(['Where Markdown has its posts these are not, so they were left out: `README.md`, `docs/LICENSE.md`'])
  })
})

describe('an alias', () => {
  test.each([
    ['aliases: [/blog/moving]', []],
    ['aliases: [/old, /old/, /Old.html]', ['/old']],
    ['aliases: [old]', ['/old']],
    ['redirect_from: /a/b.html', ['/a/b']],
  ])('%j', (field, aliases) => {
    expect(aliasesOf({ 'moving.md': post('Words.', field) })).toEqual(aliases)
  })

  test('that is not free, or no address, is left out and told of', () => {
    const { posts, notes } = importFiles(
      {
        'a.md': post('Words.', 'aliases: [/blog/b, /about, /same, "https://elsewhere.example/x", /blog]'),
        'b.md': post('Words.', 'aliases: [/same]'),
      },
      (_, content) => writeFiles(content, { 'pages/about.md': 'Mine.' }),
    )
    expect(posts['a.md']).toContain('\naliases:\n  - /same\n---')
    expect(posts['b.md']).not.toContain('aliases')
    expect(notes).toEqual({
      'a.md': [
        '5 the alias `/blog/b` leads to something else already: it was left out',
        '5 the alias `/about` leads to something else already: it was left out',
        '5 the alias `https://elsewhere.example/x` is no address that a post can have: it was left out',
        '5 the alias `/blog` is no address that a post can have: it was left out',
      ],
      'b.md': ['5 the alias `/same` leads to something else already: it was left out'],
    })
  })
})
