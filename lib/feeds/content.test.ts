import { existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { Post } from '@/lib/content'

let project: TestProject
let feeds: typeof import('./content')
let articleSource: typeof import('@/lib/article/source').articleSource
let getContent: typeof import('@/lib/content').getContent

/** Stands for the process that makes contents: each is what it was asked for, and every run is noted. */
const worker = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
const wanted: string[] = JSON.parse(readFileSync(0, 'utf8'))
appendFileSync('runs', wanted.join() + '\\n')
const paths = JSON.parse(readFileSync('paths.json', 'utf8'))
for (const slug of wanted) {
  if (slug === 'failing') throw new Error('failing.mdx:3:1  it fails')
  mkdirSync(dirname(paths[slug]), { recursive: true })
  writeFileSync(paths[slug], slug + '\\n')
}
`

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>'
const runs = () => (existsSync('runs') ? readFileSync('runs', 'utf8').split('\n').slice(0, -1) : [])
const post = (slug: string) => getContent().posts.find((post) => post.slug === slug) as Post
const source = (slug: string) => articleSource(post(slug), getContent(), testRegistry)

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  project.write('scripts/feed-worker.ts', worker)
  project.write(
    'content/posts/moving.mdx',
    writing('Words.', 'date: 2025-03-01\npublished: true\ncover: { src: moving/desk.svg, alt: A desk }'),
  )
  project.write('content/posts/moving/desk.svg', svg)
  project.write('content/posts/staying.mdx', writing('Words.'))
  project.write('content/posts/failing.mdx', writing('Words.'))
  ;({ getContent } = await import('@/lib/content'))
  ;({ articleSource } = await import('@/lib/article/source'))
  feeds = await import('./content')
  const paths: Record<string, string> = {}
  for (const slug of ['moving', 'staying']) paths[slug] = `.cache/feeds/v1/${(await source(slug)).key}.html`
  project.write('paths.json', JSON.stringify(paths))
})
beforeEach(() => {
  rmSync('.cache/feeds', { recursive: true, force: true })
  rmSync('runs', { force: true })
})
afterAll(() => project.leave())

describe('what is kept of a post', () => {
  test.each(['<p>Words.</p>', '', '\n', 'Größe 😀\n'])('is what was made, such as %j', async (html) => {
    const moving = await source('moving')
    expect(feeds.isContentKept(moving)).toBe(false)
    feeds.keepContent(moving, html)
    expect(feeds.isContentKept(moving)).toBe(true)
    expect(feeds.keptContent(moving)).toBe(html)
    expect(feeds.isContentKept(await source('staying'))).toBe(false)
  })

  test('is told to be missing by the name of the file', async () => {
    expect(feeds.keptContent.bind(undefined, await source('moving'))).toThrow('What feeds show of content/posts/moving.mdx was not made')
  })

  test('is not what other code has made', async () => {
    feeds.keepContent(await source('moving'), 'Words.')
    vi.stubEnv('SITE_VERSION', 'v2')
    expect(feeds.isContentKept(await source('moving'))).toBe(false)
    vi.stubEnv('SITE_VERSION', 'v1')
    expect(feeds.isContentKept(await source('moving'))).toBe(true)
  })
})

describe('contentsOf', () => {
  test('makes what is missing, once, in one process', async () => {
    const wanted = [post('moving'), post('staying')]
    const contents = await feeds.contentsOf(wanted, testRegistry)
    expect([...contents].map(([{ slug }, { html }]) => [slug, html])).toEqual([
      ['moving', 'moving'],
      ['staying', 'staying'],
    ])
    expect(await feeds.contentsOf(wanted, testRegistry)).toEqual(contents)
    expect(runs()).toEqual(['moving,staying'])
  })

  test('starts nothing when everything is kept', async () => {
    feeds.keepContent(await source('staying'), '')
    expect([...(await feeds.contentsOf([post('staying')], testRegistry)).values()]).toEqual([{ html: '' }])
    expect([...(await feeds.contentsOf([], testRegistry))]).toEqual([])
    expect(runs()).toEqual([])
  })

  test('knows the picture that stands for a post', async () => {
    const [content] = (await feeds.contentsOf([post('moving')], testRegistry)).values()
    expect(content?.cover).toMatchObject({ src: expect.stringMatching(/^\/blog\/moving\/desk\.[0-9a-f]{8}\.svg$/), width: 4, height: 3 })
  })

  test('tells why a post cannot be shown', async () => {
    await expect(feeds.contentsOf([post('failing')], testRegistry)).rejects.toThrow('failing.mdx:3:1  it fails')
  })
})
