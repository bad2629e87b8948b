import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { site } from '@/content/site'
import type { ItemContent } from './content'
import type { Feed } from './model'

let dir: string

/** Writes a post. @param fields of its front matter, besides those it must have */
const write = (slug: string, fields = '', title = 'Moving', date = '2025-03-29') =>
  writeFileSync(
    join(dir, 'posts', `${slug}.mdx`),
    `---\ntitle: ${title}\ndescription: About it\ndate: ${date}\npublished: true\n${fields}\n---\n\nWords.\n`,
  )

/** A feed of what is written. @param content what each post shows */
async function feed(content: ItemContent = { html: '<p>Words.</p>' }, path = ''): Promise<Feed> {
  vi.resetModules()
  const { feedList } = await import('./lists')
  const { feedOf } = await import('./model')
  const list = feedList(path)
  if (!list) throw new Error(`there is no ${path}`)
  return feedOf(list, new Map(list.posts.map((post) => [post, content])))
}

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'model-')))
  mkdirSync(join(dir, 'posts'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
  vi.stubEnv('SITE_URL', 'https://my.blog')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.doUnmock('@/content/site')
  rmSync(dir, { recursive: true })
})

test('a feed of all that is known', async () => {
  const cover = { src: '/blog/moving/désk.1a2b3c4d.jpg', width: 400, height: 300, sources: [] }
  write('moving', 'updated: 2025-04-01\ntags: [Home, 日本]\nlang: pt-BR')
  expect(await feed({ html: '<p>Words.</p>', cover })).toStrictEqual({
    home: 'https://my.blog/',
    addresses: { rss: 'https://my.blog/feed.xml', atom: 'https://my.blog/atom.xml', json: 'https://my.blog/feed.json' },
    title: site.title,
    description: site.description,
    site: site.title,
    language: 'en',
    author: {},
    icon: 'https://my.blog/apple-touch-icon.png',
    favicon: 'https://my.blog/favicon.ico',
    updated: new Date('2025-04-01T00:00:00Z'),
    items: [
      {
        id: 'https://my.blog/blog/moving',
        address: 'https://my.blog/blog/moving',
        title: 'Moving',
        summary: 'About it',
        html: '<p>Words.</p>',
        published: new Date('2025-03-29T00:00:00Z'),
        updated: new Date('2025-04-01T00:00:00Z'),
        tags: ['Home', '日本'],
        language: 'pt-BR',
        picture: { address: 'https://my.blog/blog/moving/d%C3%A9sk.1a2b3c4d.jpg', width: 400, height: 300 },
      },
    ],
  })
})

test('the addresses of a tag that is not Latin are encoded', async () => {
  write('moving', 'tags: [日本]')
  expect(await feed(undefined, '/tags/日本')).toMatchObject({
    home: 'https://my.blog/tags/%E6%97%A5%E6%9C%AC',
    addresses: { rss: 'https://my.blog/tags/%E6%97%A5%E6%9C%AC/feed.xml' },
  })
})

test('the owner signs with whatever there is', async () => {
  vi.doMock('@/content/site', () => ({ site: { ...site, author: { ...site.author, name: 'Ada', email: '' } } }))
  expect((await feed()).author).toEqual({ name: 'Ada' })
})

describe('the time of a feed', () => {
  test('is that of its newest change, not of its newest post', async () => {
    write('old', 'updated: 2025-05-01', 'Old', '2024-01-01')
    write('new', '', 'New', '2025-04-30')
    expect((await feed()).updated).toEqual(new Date('2025-05-01T00:00:00Z'))
  })

  test('is the beginning of time where nothing is written', async () => {
    expect((await feed()).updated).toEqual(new Date(0))
  })
})

describe('the id of a post', () => {
  const id = async () => (await feed()).items[0]?.id

  test('is its address, whatever its title', async () => {
    write('moving')
    const before = await id()
    write('moving', '', 'Moving house')
    expect([before, await id()]).toEqual(['https://my.blog/blog/moving', 'https://my.blog/blog/moving'])
  })

  test('stays that of its first address here when it moves', async () => {
    write('moving-again', 'aliases: [/2019/old-name, /blog/moving, /blog/moving-on]')
    expect(await id()).toBe('https://my.blog/blog/moving')
  })

  test('is its address here when it was elsewhere before', async () => {
    write('moving', 'aliases: [/2019/blog/old-name, /blogging]')
    expect(await id()).toBe('https://my.blog/blog/moving')
  })
})

describe('text', () => {
  test('holds nothing that XML cannot', async () => {
    write('moving', 'tags: ["a\\x01b"]', '"\\0a\\x0b\\x1f\\ud800b\\udfff\\ufffe 🎉\\ue000"')
    const [item] = (await feed({ html: '<p>\u0008a\ud83c\tb\uffff</p>' })).items
    expect(item).toMatchObject({ title: 'ab 🎉\ue000', html: '<p>a\tb</p>', tags: ['ab'] })
  })

  test('stays as it is otherwise', async () => {
    const title = `<b> & "quotes" ]]> ${'long & wide '.repeat(30).trim()}`
    write('moving', '', JSON.stringify(title))
    expect((await feed()).items[0]?.title).toBe(title)
  })
})
