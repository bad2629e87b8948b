/** What a build makes before Next, and what its plan takes of that. */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ArticleSource } from '@/lib/article/source'
import { enterTestProject, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { Content } from '@/lib/content'

vi.mock('@/components/mdx', () => ({ mdxComponents: testRegistry }))
vi.mock('@/lib/cards', () => ({
  getCards: () => new Map([['/cards/blog/moving.png', 'moving']]),
  cardFile: (card: string) => `.cache/cards/${card}.png`,
  cardBytes: vi.fn(async (card: string) => {
    mkdirSync('.cache/cards', { recursive: true })
    writeFileSync(`.cache/cards/${card}.png`, card)
  }),
}))
// JSX is compiled for development here, which React does not have in a build.
vi.mock('@/lib/feeds/render-content', () => ({
  renderWords: vi.fn(async (source: ArticleSource) => {
    const { compiledOf } = await import('@/lib/article/compiled')
    const { contents, words } = await compiledOf(source)
    return { html: `<p>${words} words</p>`, contents, words }
  }),
  renderContent: vi.fn(async (_, { html }: { html: string }) => html),
}))

let project: TestProject
let content: Content
let tasks: typeof import('./tasks')
let plan: typeof import('./plan')
let words: typeof import('@/lib/article/words')
let renderContent: typeof import('@/lib/feeds/render-content').renderContent
let renderWords: typeof import('@/lib/feeds/render-content').renderWords

const on = (more = '') => `date: 2025-03-01\npublished: true\n${more}`

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('SITE_VERSION', 'v1')
  project.write('content/posts/moving.mdx', writing('The [paper](moving/paper.pdf).', on('tags: [work]\nseries: Story')))
  project.write('content/posts/moving/paper.pdf', 'PDF')
  project.write('content/posts/unlisted.mdx', writing('By address.', on('listed: false')))
  project.write('content/posts/wrong.mdx', writing('A <Figre />.', on()))
  project.write('content/pages/about.mdx', '---\ntitle: About\ndescription: Me\n---\n\nWords.\n')
  content = (await import('@/lib/content')).getContent()
  tasks = await import('./tasks')
  plan = await import('./plan')
  words = await import('@/lib/article/words')
  ;({ renderContent, renderWords } = await import('@/lib/feeds/render-content'))
})
beforeEach(() => {
  for (const kind of ['cards', 'compiled', 'feeds', 'lists', 'markdown', 'pages', 'search', 'survey', 'words'])
    rmSync(`.cache/${kind}`, { recursive: true, force: true })
  vi.mocked(renderContent).mockClear()
})
afterEach(() => vi.stubEnv('MAY_RUN', 'false'))
afterAll(() => project.leave())

const entryAt = (path: string) => {
  const found = [...content.posts, ...content.unlisted, ...content.pages].find((entry) => entry.path === path)
  if (!found) throw new Error(`there is nothing at ${path}`)
  return found
}
async function sourceAt(path: string) {
  const source = (await tasks.sourcesOf([entryAt(path)])).get(path)
  if (!source) throw new Error(`nothing is made at ${path}`)
  return source
}

describe('what is made of a post', () => {
  test('is all that is published of it but its page', async () => {
    const source = await sourceAt('/blog/moving')
    expect(await tasks.isEntryMade(source)).toBe(false)
    await tasks.perform({ make: 'entry', path: '/blog/moving' })
    expect(await tasks.isEntryMade(source)).toBe(true)
    expect(existsSync('.cache/cards/moving.png')).toBe(true)
    expect(renderContent).toHaveBeenCalledTimes(1)
  })

  test.each(['compiled', 'markdown', 'feeds', 'search', 'cards'])('is not there as a whole without its %s', async (kind) => {
    await tasks.perform({ make: 'entry', path: '/blog/moving' })
    rmSync(`.cache/${kind}`, { recursive: true })
    expect(await tasks.isEntryMade(await sourceAt('/blog/moving'))).toBe(false)
  })

  test.each(['/blog/unlisted', '/about'])('is nothing for feeds where these do not show it: %s', async (path) => {
    await tasks.perform({ make: 'entry', path })
    expect(await tasks.isEntryMade(await sourceAt(path))).toBe(true)
    expect(renderContent).not.toHaveBeenCalled()
    expect(existsSync('.cache/feeds')).toBe(false)
  })

  test.each([
    ['/blog/moving', true],
    ['/about', true],
    ['/blog/unlisted', false],
  ])('is kept to be searched where a search may show it: %s %s', async (path, isShown) => {
    await tasks.perform({ make: 'entry', path })
    expect(existsSync('.cache/search')).toBe(isShown)
  })

  test('is its words for its page, which may have none of them where one may run there', async () => {
    const source = await sourceAt('/blog/unlisted')
    vi.stubEnv('MAY_RUN', 'true')
    await tasks.perform({ make: 'entry', path: '/blog/unlisted' })
    expect(words.keptWords(source)).toBeUndefined()
    expect(await tasks.isEntryMade(source)).toBe(true)
    vi.stubEnv('MAY_RUN', 'false')
    await tasks.perform({ make: 'entry', path: '/blog/unlisted' })
    expect(words.keptWords(source)).toEqual({ html: '<p>2 words</p>', contents: [], words: 2 })
  })

  test.each(['/blog/moving', '/blog/unlisted', '/about'])('cannot be made of words that cannot be shown: %s', async (path) => {
    vi.mocked(renderWords).mockRejectedValueOnce(new Error('an expression fails'))
    await expect(tasks.perform({ make: 'entry', path })).rejects.toThrow('an expression fails')
    expect(words.keptWords(await sourceAt(path))).toBeUndefined()
    expect(await tasks.isEntryMade(await sourceAt(path))).toBe(false)
  })

  test('is nothing where its words are wrong, which the check tells', async () => {
    await tasks.perform({ make: 'entry', path: '/blog/wrong' })
    expect(existsSync('.cache/compiled')).toBe(false)
    expect(await tasks.isEntryMade(await sourceAt('/blog/wrong'))).toBe(false)
  })

  test('cannot be made of nothing', async () => {
    await expect(tasks.perform({ make: 'entry', path: '/blog/gone' })).rejects.toThrow('There is nothing at /blog/gone')
    await expect(tasks.perform({ make: 'feeds', path: '/tags/gone' })).rejects.toThrow('There is no list at /tags/gone')
  })
})

describe('the plan', () => {
  const planNow = async (...paths: string[]) => plan.planOf(await tasks.sourcesOf(paths.map(entryAt)), 'v1')

  test('is at first to keep every page, and copies what was always there', async () => {
    const { pages, files, keep } = await planNow('/blog/moving', '/about')
    expect(pages).toEqual({})
    expect(Object.keys(files)).toEqual([expect.stringMatching(/^\/blog\/moving\/paper\.[0-9a-f]{8}\.pdf$/)])
    expect(Object.keys(keep)).toEqual(['/blog/moving', '/about', '/archive/2025', '/tags/work', '/series/story'])
    expect(new Set(Object.values(keep)).size).toBe(5)
  })

  test('takes what was made, and the pages that were kept, which are of use again', async () => {
    await tasks.perform({ make: 'entry', path: '/blog/moving' })
    await tasks.perform({ make: 'feeds', path: '/tags/work' })
    const { keep } = await planNow('/blog/moving')
    for (const path of ['/blog/moving', '/archive/2025']) {
      const file = keep[path] ?? ''
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, path)
      utimesSync(file, 0, 0)
    }
    const now = await planNow('/blog/moving')
    expect(now.pages).toEqual({ '/blog/moving': keep['/blog/moving'], '/archive/2025': keep['/archive/2025'] })
    for (const file of Object.values(now.pages)) expect(statSync(file).mtimeMs, file).toBeGreaterThan(0)
    expect(Object.keys(now.keep)).toEqual(['/tags/work', '/series/story'])
    expect(Object.keys(now.files)).toEqual([
      '/blog/moving/index.md',
      expect.stringContaining('/paper.'),
      '/cards/blog/moving.png',
      '/tags/work/feed.xml',
      '/tags/work/atom.xml',
      '/tags/work/feed.json',
    ])
    for (const file of Object.values(now.files)) expect(existsSync(file), file).toBe(true)
    expect(readFileSync(now.files['/tags/work/feed.xml'] ?? '', 'utf8')).toContain('<rss')
  })

  test('takes all feeds of a list or none', async () => {
    await tasks.perform({ make: 'entry', path: '/blog/moving' })
    await tasks.perform({ make: 'feeds', path: '/tags/work' })
    rmSync((await planNow('/blog/moving')).files['/tags/work/feed.json'] ?? '')
    expect(Object.keys((await planNow('/blog/moving')).files).filter((path) => path.startsWith('/tags/'))).toEqual([])
  })

  test('takes no page that other code has made', async () => {
    const { keep } = await planNow('/about')
    mkdirSync(dirname(keep['/about'] ?? ''), { recursive: true })
    writeFileSync(keep['/about'] ?? '', 'About')
    expect((await planNow('/about')).pages).toHaveProperty('/about')
    expect((await plan.planOf(await tasks.sourcesOf([entryAt('/about')]), 'v2')).pages).toEqual({})
  })
})
