import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sitemapError } from './test-sitemap-schema'

let dir: string

const write = (name: string, more = '') =>
  writeFileSync(join(dir, name), `---\ntitle: ${name}\ndescription: About ${name}\n${more}\n---\n\nWords.\n`)

/** The files of the map as a build makes them. */
async function maps(most?: number) {
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('SITE_URL', 'https://my.blog')
  vi.resetModules()
  return (await import('./sitemap')).sitemaps(most)
}

/** What a map says: addresses, and the day of each that has one. */
const said = (xml = '') =>
  [...xml.matchAll(/<loc>https:\/\/my\.blog(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)].map(([, path, day]) =>
    day ? `${path} ${day}` : path,
  )

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'sitemap-')))
  mkdirSync(join(dir, 'posts'))
  mkdirSync(join(dir, 'pages'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

test('it names every page that is listed, with the day it changed, as far as the words tell', async () => {
  write('posts/first.mdx', 'date: 2024-03-29\npublished: true\nupdated: 2025-05-01\ntags: [日本, work]')
  write('posts/second.mdx', 'date: 2025-03-29\npublished: true\nseries: A story\npart: 1\ntags: [work]')
  write('posts/unlisted.mdx', 'date: 2025-06-01\npublished: true\nlisted: false\ntags: [hidden]')
  write('posts/draft.mdx', 'date: 2025-06-01\npublished: false\ntags: [secret]')
  write('posts/to-come.mdx', 'date: 2025-06-16\npublished: true')
  write('pages/about.mdx')
  const files = await maps()
  expect([...files.keys()]).toEqual(['/sitemap.xml'])
  const xml = files.get('/sitemap.xml') ?? ''
  expect(said(xml)).toEqual([
    '/ 2025-05-01',
    '/blog 2025-05-01',
    '/archive 2025-05-01',
    '/archive/2025 2025-03-29',
    '/archive/2024 2025-05-01',
    '/tags',
    '/tags/work 2025-05-01',
    '/tags/%E6%97%A5%E6%9C%AC 2025-05-01',
    '/series',
    '/series/a-story 2025-03-29',
    '/search',
    '/feeds',
    '/about',
    '/blog/second 2025-03-29',
    '/blog/first 2025-05-01',
  ])
  expect(sitemapError(xml)).toBeUndefined()
})

test('of a site without a word it names the pages there are', async () => {
  const xml = (await maps()).get('/sitemap.xml') ?? ''
  expect(said(xml)).toEqual(['/', '/blog', '/archive', '/search', '/feeds'])
  expect(sitemapError(xml)).toBeUndefined()
})

test('the further pages of a long list are in it', async () => {
  for (let n = 0; n < 151; n++) write(`posts/post-${n}.mdx`, 'date: 2025-03-29\npublished: true\ntags: [work]')
  const all = said((await maps()).get('/sitemap.xml'))
  expect(all).toEqual(expect.arrayContaining(['/tags/work 2025-03-29', '/tags/work/2 2025-03-29', '/archive/2025/2 2025-03-29']))
  expect(new Set(all).size).toBe(all.length)
})

test('more than one file may hold are several, and the first names them', async () => {
  for (const slug of ['a', 'b', 'c']) write(`posts/${slug}.mdx`, 'date: 2025-03-29\npublished: true')
  const whole = said((await maps()).get('/sitemap.xml'))
  const files = await maps(4)
  const parts = ['/sitemaps/1.xml', '/sitemaps/2.xml', '/sitemaps/3.xml']
  expect([...files.keys()]).toEqual(['/sitemap.xml', ...parts])
  expect(said(files.get('/sitemap.xml'))).toEqual(parts)
  expect(parts.flatMap((path) => said(files.get(path)))).toEqual(whole)
  for (const xml of files.values()) expect(sitemapError(xml)).toBeUndefined()
  expect(said(files.get('/sitemaps/1.xml'))).toHaveLength(4)
})

test('what is not by the protocol would be noticed', () => {
  expect(sitemapError('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><lastmod>soon</lastmod></url></urlset>')).toContain(
    'loc',
  )
})
