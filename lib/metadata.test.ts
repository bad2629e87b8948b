import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { site } from '@/content/site'
import { pageMetadata } from './metadata'
import { siteUrl } from './urls'

const page = { title: 'Moving', description: 'To another house', path: '/blog/moving' }
const post = { ...page, file: 'content/posts/moving.mdx', date: '2025-03-29' as const, tags: ['work', '日本'] }
const card = (path: string) => `${siteUrl}/cards${path}.png`

const { author } = site
afterEach(() => {
  site.author = author
})

describe('a page', () => {
  test('is named before the site, described, and has one address', () => {
    expect(pageMetadata(page)).toMatchObject({
      title: `Moving · ${site.title}`,
      description: 'To another house',
      alternates: { canonical: '/blog/moving' },
    })
  })

  test('without a name has that of the site', () => {
    expect(pageMetadata({ description: 'All of it', path: '/' })).toMatchObject({
      title: site.title,
      openGraph: { title: site.title, images: { url: card('/index'), alt: site.title } },
    })
  })

  test('that is not listed is kept out of search engines', () => {
    expect(pageMetadata({ ...page, listed: false })).toMatchObject({ robots: 'noindex', alternates: { canonical: '/blog/moving' } })
    expect(pageMetadata({ ...page, listed: true })).not.toHaveProperty('robots')
  })

  test('without an address has no card, but a name for reading views, and the feeds of the site', () => {
    const found = pageMetadata({ title: 'No such page', description: 'There is none.' })
    expect(found.openGraph).toEqual({ title: 'No such page' })
    expect(found).not.toHaveProperty('twitter')
    expect(found.alternates).not.toHaveProperty('canonical')
    expect(Object.keys(found.alternates?.types ?? {})).toEqual(['application/rss+xml', 'application/atom+xml', 'application/feed+json'])
  })

  test.each([`<b>"A" & 'B'</b></title>`, '🌊', 'a'.repeat(300)])('keeps its name as it is: %s', (title) => {
    expect(pageMetadata({ ...page, title })).toMatchObject({
      title: `${title} · ${site.title}`,
      openGraph: { title, images: { alt: title } },
    })
  })
})

describe('where a link to it is shown', () => {
  test('a page is a picture of known size, and a few words', () => {
    const found = pageMetadata({ ...page, path: '/tags/café', lang: 'pt-BR' })
    expect(found.openGraph).toEqual({
      type: 'website',
      title: 'Moving',
      description: 'To another house',
      url: '/tags/café',
      siteName: site.title,
      locale: 'pt_BR',
      images: { url: card('/tags/caf%C3%A9'), width: 1200, height: 630, alt: 'Moving' },
    })
    expect(found.twitter).toEqual({ card: 'summary_large_image', images: [] })
  })

  test('a post is an article of a day, about something', () => {
    expect(pageMetadata(post).openGraph).toMatchObject({
      type: 'article',
      locale: 'en_US',
      publishedTime: '2025-03-29',
      modifiedTime: '2025-03-29',
      tags: ['work', '日本'],
    })
    expect(pageMetadata({ ...post, updated: '2025-05-01' }).openGraph).toMatchObject({
      publishedTime: '2025-03-29',
      modifiedTime: '2025-05-01',
    })
  })

  test('it has an author only where one is known', () => {
    site.author = { name: '', email: '', profiles: [] }
    expect(pageMetadata(post)).not.toHaveProperty('authors')
    expect(pageMetadata(post).openGraph).toMatchObject({ authors: [] })
    site.author = { name: 'Ada', email: '', profiles: ['https://example.social/@ada'] }
    expect(pageMetadata(post)).toMatchObject({ authors: [{ name: 'Ada' }], openGraph: { authors: ['https://example.social/@ada'] } })
    expect(pageMetadata(page)).not.toHaveProperty('authors')
  })

  test.each([
    ['/archive/2025', undefined, '/archive'],
    ['/archive/2025/2', undefined, '/archive'],
    ['/tags/2025', '/tags/2025', '/tags/2025'],
    ['/tags/work/2', '/tags/work', '/tags/work'],
  ])('%s shows the card of its list', (path, list, owner) => {
    expect(pageMetadata({ ...page, path, ...(list && { list }) }).openGraph).toMatchObject({ url: path, images: { url: card(owner) } })
  })
})

describe('what it shows can be had', () => {
  let dir: string
  beforeEach(() => {
    dir = realpathSync(mkdtempSync(join(tmpdir(), 'metadata-')))
    mkdirSync(join(dir, 'posts'))
    writeFileSync(
      join(dir, 'posts/a.mdx'),
      '---\ntitle: A\ndescription: B\ndate: 2025-01-01\npublished: true\ntags: [Work]\n---\n\nWords.\n',
    )
    vi.stubEnv('CONTENT_DIR', dir)
    vi.stubEnv('BUILD_DATE', '2025-06-15')
    vi.stubEnv('NODE_ENV', 'production')
    vi.resetModules()
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(dir, { recursive: true })
  })

  test('by feed, that of its list before that of the site', async () => {
    const { pageMetadata } = await import('./metadata')
    const found = pageMetadata({ ...page, path: '/tags/work', list: '/tags/work' })
    expect(found.alternates?.types?.['application/atom+xml']).toEqual([
      { url: '/tags/work/atom.xml', title: `Work · ${site.title}` },
      { url: '/atom.xml', title: site.title },
    ])
    expect(pageMetadata({ ...page, list: '/tags/none' }).alternates?.types?.['application/rss+xml']).toEqual([
      { url: '/feed.xml', title: site.title },
    ])
  })

  test('as Markdown, where there are words', () => {
    expect(pageMetadata(post).alternates?.types).toHaveProperty(['text/markdown'], '/blog/moving/index.md')
    expect(pageMetadata(page).alternates?.types).not.toHaveProperty(['text/markdown'])
  })
})
