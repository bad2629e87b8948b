import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { Post } from '@/lib/content'

let project: TestProject
let contentSource: typeof import('./content').contentSource
let contentsOf: typeof import('./content').contentsOf
let cache: typeof import('./content-cache')
let posts: Post[]

/** Stands for the process that makes contents: each is what it was asked for, and every run is noted. */
const worker = `
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
const wanted: { slug: string; key: string }[] = JSON.parse(readFileSync(0, 'utf8'))
appendFileSync('runs', wanted.map(({ slug }) => slug).join() + '\\n')
mkdirSync('.cache/feeds', { recursive: true })
for (const { slug, key } of wanted) {
  if (slug === 'failing') throw new Error('failing.mdx:3:1  it fails')
  writeFileSync(\`.cache/feeds/\${key}.html\`, slug)
}
`

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0h4v3z"/></svg>'
const runs = () => (existsSync('runs') ? readFileSync('runs', 'utf8').split('\n').slice(0, -1) : [])
const post = (slug: string) => posts.find((post) => post.slug === slug) as Post

beforeAll(async () => {
  project = enterTestProject()
  project.write('scripts/feed-worker.ts', worker)
  project.write(
    'content/posts/moving.mdx',
    writing('Words.', 'date: 2025-03-01\npublished: true\ncover: { src: moving/desk.svg, alt: A desk }'),
  )
  project.write('content/posts/moving/desk.svg', svg)
  project.write('content/posts/staying.mdx', writing('Words.'))
  project.write('content/posts/failing.mdx', writing('Words.'))
  ;({ posts } = (await import('@/lib/content')).readContent())
  ;({ contentSource, contentsOf } = await import('./content'))
  cache = await import('./content-cache')
})
beforeEach(() => {
  rmSync('.cache/feeds', { recursive: true, force: true })
  rmSync('runs', { force: true })
})
afterAll(() => project.leave())

describe('contentsOf', () => {
  test('makes what is missing, once, in one process', async () => {
    const wanted = [post('moving'), post('staying')]
    const { key } = await contentSource(post('staying'), testRegistry)
    const contents = await contentsOf(wanted, testRegistry)
    expect([...contents].map(([{ slug }, { html }]) => [slug, html])).toEqual([
      ['moving', 'moving'],
      ['staying', 'staying'],
    ])
    expect(cache.keptContent(key)).toBe('staying')
    expect(await contentsOf(wanted, testRegistry)).toEqual(contents)
    expect(runs()).toEqual(['moving,staying'])
  })

  test('starts nothing when everything is kept', async () => {
    cache.keepContent((await contentSource(post('staying'), testRegistry)).key, '')
    expect([...(await contentsOf([post('staying')], testRegistry)).values()]).toEqual([{ html: '' }])
    expect([...(await contentsOf([], testRegistry))]).toEqual([])
    expect(runs()).toEqual([])
  })

  test('knows the picture that stands for a post', async () => {
    const [content] = (await contentsOf([post('moving')], testRegistry)).values()
    expect(content?.cover).toMatchObject({ src: expect.stringMatching(/^\/blog\/moving\/desk\.[0-9a-f]{8}\.svg$/), width: 4, height: 3 })
  })

  test('tells why a post cannot be shown', async () => {
    await expect(contentsOf([post('failing')], testRegistry)).rejects.toThrow('failing.mdx:3:1  it fails')
  })
})

describe('the name of a content', () => {
  const key = async () => (await contentSource(post('moving'), testRegistry)).key

  test('stays while nothing changes', async () => {
    expect(await key()).toBe(await key())
    expect(await key()).toMatch(/^[0-9a-f]{64}$/)
  })

  test('changes with the words', async () => {
    const before = await key()
    appendFileSync('content/posts/moving.mdx', '\nMore.')
    expect(await key()).not.toBe(before)
  })

  test('changes with a picture', async () => {
    const before = await key()
    project.write('content/posts/moving/desk.svg', svg.replace('width="4"', 'width="400"'))
    expect(await key()).not.toBe(before)
  })

  test('changes with the origin of the site', async () => {
    const before = await key()
    vi.stubEnv('SITE_URL', 'https://other.example')
    vi.resetModules()
    const { contentSource } = await import('./content')
    expect((await contentSource(post('moving'), testRegistry)).key).not.toBe(before)
    vi.stubEnv('SITE_URL', '')
  })
})
