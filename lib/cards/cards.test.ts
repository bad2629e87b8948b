import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { site } from '@/content/site'

let dir: string

const write = (name: string, more: string) =>
  writeFileSync(join(dir, name), `---\ntitle: Title of ${name}\ndescription: About ${name}\n${more}\n---\n\nWords.\n`)

/** The cards of what has been written, as a build, or the development server, makes them. */
async function cards(environment: 'production' | 'development' = 'production') {
  vi.stubEnv('NODE_ENV', environment)
  vi.resetModules()
  return (await import('./cards')).getCards()
}

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'cards-')))
  mkdirSync(join(dir, 'posts'))
  mkdirSync(join(dir, 'pages'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

const ofSite = ['/cards/index.png', '/cards/blog.png', '/cards/archive.png', '/cards/search.png', '/cards/feeds.png']

test('every page has a card, whether or not a list shows it', async () => {
  write('posts/one.mdx', 'date: 2025-03-29\npublished: true\ntags: [Café, 日本]\nseries: A longer story')
  write('posts/by-address.mdx', 'date: 2025-03-30\npublished: true\nlisted: false\ntags: [hidden]')
  write('pages/about.mdx', 'lang: pt-BR')
  const all = await cards()
  expect([...all.keys()]).toEqual([
    ...ofSite,
    '/cards/blog/one.png',
    '/cards/blog/by-address.png',
    '/cards/about.png',
    '/cards/tags.png',
    '/cards/tags/cafe.png',
    '/cards/tags/日本.png',
    '/cards/series.png',
    '/cards/series/a-longer-story.png',
  ])
  expect(all.get('/cards/index.png')).toEqual({ title: site.title, description: site.description, lang: 'en' })
  expect(all.get('/cards/blog/one.png')).toEqual({
    title: 'Title of posts/one.mdx',
    description: 'About posts/one.mdx',
    note: '29 March 2025',
    lang: 'en',
  })
  expect(all.get('/cards/about.png')).toEqual({ title: 'Title of pages/about.mdx', description: 'About pages/about.mdx', lang: 'pt-BR' })
  expect(all.get('/cards/tags/cafe.png')).toEqual({ title: 'Café', description: '', note: '1 post', lang: 'en' })
  expect(all.get('/cards/series/a-longer-story.png')).toMatchObject({ title: 'A longer story', note: '1 part' })
})

test('there is none of a draft, nor of a post to come, nor of what only they are about', async () => {
  write('posts/draft.mdx', 'date: 2025-03-29\npublished: false\ntags: [secret]\nseries: Secrets')
  write('posts/to-come.mdx', 'date: 2025-06-16\npublished: true\ntags: [later]')
  write('pages/later.mdx', 'published: false')
  expect([...(await cards()).keys()]).toEqual(ofSite)
  expect([...(await cards('development')).keys()]).toContain('/cards/blog/draft.png')
})
