import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { enterTestProject, type TestProject, writing } from '@/lib/check/test-project'

let project: TestProject
const write = (slug: string, tag: string, day: number) =>
  project.write(`content/posts/${slug}.mdx`, writing('Words.', `date: 2025-03-0${day}\npublished: true\ntags: [${tag}]`))

beforeAll(() => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  vi.stubEnv('BUILD_DATE', '2025-06-01')
  write('a', 'cafe', 1)
})
afterAll(() => project.leave())

/** The feed of the one post, as a build that begins now looks for it. */
async function feedNow() {
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'content')
  Reflect.deleteProperty(globalThis, 'knownEntries')
  const [{ getContent }, made] = await Promise.all([import('@/lib/content'), import('./made')])
  const posts = getContent().posts.filter(({ slug }) => slug === 'a')
  const list = { path: '', title: 'T', description: 'D', posts }
  return { file: () => made.feedFileOf(list, 'rss', ['key']), keep: () => made.keepFeed(list, 'rss', ['key'], '<rss/>') }
}

test('a feed is kept while its posts and the names of their tags are the same', async () => {
  const first = await feedNow()
  expect(first.file()).toBeUndefined()
  first.keep()
  const file = first.file()
  expect(file).toBeDefined()
  expect((await feedNow()).file()).toBe(file)
  // What most posts call a tag, all feeds call it.
  for (const [slug, day] of [
    ['b', 2],
    ['c', 3],
  ] as const)
    write(slug, 'Café', day)
  expect((await feedNow()).file()).toBeUndefined()
})
