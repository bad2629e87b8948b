import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { postFrontMatter } from '@/lib/content/schema'
import { importFolder } from './import-folder'
import { importFiles, post, readFiles, writeFiles } from './sample-folder'

describe('the name of a post', () => {
  test.each([
    ['2020-01-02-Moving House.md', '', 'moving-house'],
    ['2020-01-02---moving/index.md', '', 'moving'],
    ['moving/index.fr.md', '', 'moving-fr'],
    ['node.js.md', '', 'node-js'],
    ['snake_case.markdown', '', 'snake-case'],
    ['a.md', 'slug: Own Name', 'own-name'],
    ['a.md', 'slug: /deep/own/', 'own'],
    ['index.md', '', 'a-title'],
    ['日本語.md', '', 'a-title'],
    ['日本語.md', 'title: 日本語', '2020-01-02'],
    ['2020-01-02.md', '', '2020-01-02'],
  ])('%s %s', (path, field, slug) => {
    const file = post('Words.', field).replace(/title: A title\n(.*\n.*\n)title/, '$1title')
    expect(Object.keys(importFiles({ [path]: file }).posts)).toEqual([`${slug}.md`])
  })

  test('that two have goes to the first, and the other is told so', () => {
    const { posts, report } = importFiles({ 'a/one.md': post('First.'), 'b/One.md': post('Second.'), 'c.md': post('[x](b/One.md)') })
    expect(posts['one.md']).toContain('First.')
    expect(report.outcomes).toMatchObject([
      { path: 'a/one.md', state: 'imported' },
      {
        path: 'b/One.md',
        state: 'left out',
        notes: [{ text: 'its address /blog/one is also that of `a/one.md`: it was left out. Rename one of the two' }],
      },
      {
        path: 'c.md',
        state: 'imported',
        notes: [{ line: 6, text: '`b/One.md` leads to nothing that is imported: it stays as it is. Correct it' }],
      },
    ])
  })
})

describe('what is there stays', () => {
  test.each(['one.mdx', 'one.md', 'one/index.mdx', 'one/index.md'])('%s', (name) => {
    const { posts, report } = importFiles({ 'one.md': post('New.'), 'two.md': post('[x](one.md)') }, (_, content) =>
      writeFiles(join(content, 'posts'), { [name]: 'Mine.' }),
    )
    expect(posts).toEqual({ [name]: 'Mine.', 'two.md': expect.stringContaining('[x](/blog/one)') })
    expect(report.outcomes[0]).toMatchObject({ state: 'already there', file: expect.stringMatching(`posts/${name}$`), notes: [] })
  })

  test('so that a second run changes nothing, and brings what is new', () => {
    let after: Record<string, string> = {}
    const { posts } = importFiles({ 'a.md': post('![A](b.png)'), 'b.png': '1' }, (folder, content) => {
      importFolder(folder, content, '2026-11-22')
      after = readFiles(content)
      writeFiles(folder, { 'a.md': post('Changed.'), 'c.md': post('Words.') })
    })
    expect(posts).toEqual({
      ...Object.fromEntries(Object.entries(after).map(([path, text]) => [path.replace('posts/', ''), text])),
      'c.md': expect.any(String),
    })
  })

  test('a folder of that name is neither overwritten nor mixed with', () => {
    const { posts, report } = importFiles({ 'a.md': post('![A](b.png)'), 'b.png': '1' }, (_, content) =>
      writeFiles(content, { 'posts/a/mine.png': '2' }),
    )
    expect(posts).toEqual({ 'a/mine.png': '2' })
    expect(report.outcomes).toMatchObject([
      { state: 'left out', notes: [{ text: expect.stringMatching(/^it could not be written \(ENOTEMPTY.*\): it was left out$/) }] },
    ])
  })
})

describe('files that are not fit', () => {
  const odd: Record<string, Uint8Array> = {
    'utf16.md': new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]),
    'latin1.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9]),
    'zero.md': new Uint8Array([0x41, 0x00, 0x42, 0x43, 0x44, 0x45, 0x46]),
  }

  test('are left out, each with a sentence', () => {
    const { posts, notes } = importFiles({ ...odd, 'huge.md': '', 'broken.md': '---\ntitle: A\n', 'good.md': post('Words.') }, (folder) =>
      truncateSync(join(folder, 'huge.md'), 6_000_000),
    )
    expect(Object.keys(posts)).toEqual(['good.md'])
    expect(notes).toEqual({
      'broken.md': ['1 the front matter cannot be read (it is never closed): the file was left out. Mend it, and import again'],
      'good.md': [],
      'huge.md': [expect.stringMatching(/^1 the file has 6\.0 MB; the most is 1\.0 MB: it was left out\. /)],
      'latin1.md': ['1 the file is not UTF-8 text: it was left out. Save it again with the encoding UTF-8'],
      'utf16.md': ['1 the file is UTF-16 text: it was left out. Save it again with the encoding UTF-8'],
      'zero.md': [expect.stringMatching(/: it was left out\. /)],
    })
  })

  test('an empty one becomes an empty draft', () => {
    const { posts } = importFiles({ 'moving.md': '' })
    expect(posts['moving.md']).toBe('---\ntitle: Moving\ndescription: Moving\ndate: 2026-11-22\npublished: false\n---\n\n')
  })

  test('links are followed only within the folder', () => {
    const { posts, report } = importFiles(
      { 'in/b.md': post('Words.'), 'c.md': post('![A](out.png) ![B](in.png)'), 'in/d.png': '1' },
      (folder) => {
        symlinkSync('/etc/hostname', join(folder, 'out.png'))
        symlinkSync('/etc/passwd', join(folder, 'out.md'))
        symlinkSync('in/d.png', join(folder, 'in.png'))
        symlinkSync('in/b.md', join(folder, 'linked.md'))
        symlinkSync('/etc', join(folder, 'etc'))
        symlinkSync('.', join(folder, 'round'))
        symlinkSync('gone.md', join(folder, 'dead.md'))
      },
    )
    expect(Object.keys(posts)).toEqual(['b.md', 'c/in.png', 'c/index.md', 'linked.md'])
    expect(report.notes).toEqual([
      'Links that lead out of the folder, to folders, or nowhere were not followed: `dead.md`, `etc`, `out.md`, `out.png`, `round`',
    ])
  })

  test('what is hidden, and what others wrote, is not looked at', () => {
    const { report } = importFiles({ '.git/a.md': 'x', 'node_modules/b/readme.md': 'x', '.c.md': 'x', 'd.md': post('Words.') })
    expect(report.outcomes.map(({ path }) => path)).toEqual(['d.md'])
    expect(report.notes).toEqual([])
  })

  test('many at once are imported', () => {
    const links = Array.from({ length: 2000 }, (_, n) => `# H${n}\n\n[a](p${n % 300}.md#h${n}) ![b](b.png)`).join('\n\n')
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`p${n}.md`, post(n ? `[a](p${n - 1}.md)` : links)]))
    const { report } = importFiles({ ...files, 'b.png': '1' })
    expect(report.outcomes.filter(({ state }) => state === 'imported')).toHaveLength(300)
  })
})

describe('the folder', () => {
  const run = (prepare: (folder: string, content: string) => string) =>
    importFiles({ 'a.md': post('Words.') }, (folder, content) => void importFolder(prepare(folder, content), content, '2026-11-22'))

  test.each([
    ['does not exist', (folder: string) => join(folder, 'gone'), /gone is no folder\. Name the one your posts are in$/],
    ['is a file', (folder: string) => join(folder, 'a.md'), /a\.md is no folder\. Name the one your posts are in$/],
    [
      'is that of the site',
      (_: string, content: string) => content,
      /holds this site's own writing, or is part of it\. Name a folder that stands apart from it$/,
    ],
    ['is in that of the site', (_: string, content: string) => join(content, 'posts'), /holds this site's own writing/],
    ['holds that of the site', (_: string, content: string) => join(content, '..'), /holds this site's own writing/],
  ])('is refused when it %s', (_, prepare, message) => {
    expect(() => run(prepare)).toThrow(message)
  })

  test('may be empty', () => {
    expect(importFiles({}).report).toEqual({ generator: 'Markdown', outcomes: [], notes: [] })
  })

  test('may have the name of another that the content folder begins with', () => {
    const { posts } = importFiles({}, (folder, content) => {
      mkdirSync(`${content}-old`)
      writeFileSync(join(`${content}-old`, 'a.md'), post('Words.'))
      expect(importFolder(`${content}-old`, content, '2026-11-22').outcomes).toMatchObject([{ state: 'imported' }])
      expect(folder).not.toBe(content)
    })
    expect(Object.keys(posts)).toEqual(['a.md'])
  })
})

test('whatever fields a post has, what is written of them is right', () => {
  const fields = [
    'updated: 2019-01-01',
    'tags: [a, A, "b: c", "#d", 7]',
    'series: "S: 1"',
    'part: 3',
    'lang: de_at',
    'unlisted: yes',
    'aliases: [/x, /x/, y z, ""]',
    'discuss: https://b.example',
    'revisit: 2030/1/2',
    'draft: no',
    'cover: {src: b.png, alt: "C: d", caption: "*e*"}',
  ]
  const { posts, notes } = importFiles({ 'a.md': post('![A](b.png)', ...fields), 'b.png': '1' })
  expect(parseFrontMatter(posts['a/index.md'] ?? '', 'a', postFrontMatter)).toMatchObject({
    problems: [],
    fields: {
      title: 'A title',
      published: true,
      tags: ['a', 'b: c', 'd', '7'],
      series: 'S: 1',
      part: 3,
      lang: 'de-AT',
      listed: false,
      aliases: ['/x', '/y%20z'],
      discuss: ['https://b.example'],
      revisit: '2030-01-02',
      cover: { src: 'b.png', alt: 'C: d', caption: '*e*' },
    },
  })
  expect(notes).toEqual({ 'a.md': ['5 it was updated on 2019-01-01, before it was published: that was left out'] })
})
