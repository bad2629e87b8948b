import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { site } from '@/content/site'
import type { FeedList } from './lists'

let dir: string

/** Writes a post of a day. @param more fields of its front matter */
const write = (slug: string, date: string, more = '', published = true) =>
  writeFileSync(
    join(dir, 'posts', `${slug}.mdx`),
    `---\ntitle: ${slug}\ndescription: About ${slug}\ndate: ${date}\npublished: ${published}\n${more}\n---\n\nWords.\n`,
  )

/** The module as a build, or the development server, loads it. */
async function load(environment: 'production' | 'development' = 'production') {
  vi.stubEnv('NODE_ENV', environment)
  vi.resetModules()
  return import('./lists')
}

const shown = (list: FeedList | undefined) => list && `${list.path}: ${list.posts.map(({ slug }) => slug).join(' ')}`

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'lists-')))
  mkdirSync(join(dir, 'posts'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

test('where nothing is written there is one list, which is empty', async () => {
  const { feedLists, feedList } = await load()
  expect(feedLists()).toEqual({
    site: { path: '', title: site.title, description: site.description, posts: [] },
    tags: [],
    series: [],
  })
  expect(shown(feedList(''))).toBe(': ')
  expect(feedList('/tags/work')).toBeUndefined()
})

test('of a long list there are the newest posts, of a series all', async () => {
  for (let day = 10; day < 32; day++) write(`day-${day}`, `2025-01-${day}`, `tags: [work]\nseries: January\npart: ${day}`)
  const { feedLists } = await load()
  const { site: all, tags, series } = feedLists()
  const days = (from: number) => Array.from({ length: 32 - from }, (_, i) => `day-${31 - i}`).join(' ')
  expect([shown(all), shown(tags[0]), shown(series[0])]).toEqual([
    `: ${days(12)}`,
    `/tags/work: ${days(12)}`,
    `/series/january: ${days(10)}`,
  ])
})

test('the parts of a series come newest first, those of one day in turn', async () => {
  write('one', '2025-01-02', 'series: Moving\npart: 1')
  write('two', '2025-01-02', 'series: Moving\npart: 2')
  write('before', '2025-01-01', 'series: Moving\npart: 3')
  const { feedLists } = await load()
  expect(shown(feedLists().series[0])).toBe('/series/moving: two one before')
})

test('tags and series are named with the site', async () => {
  write('one', '2025-01-01', 'tags: ["日本 & co"]\nseries: Tea')
  const { feedList } = await load()
  expect(feedList('/tags/日本-co')).toMatchObject({
    title: `日本 & co · ${site.title}`,
    description: 'Posts about “日本 & co”, newest first.',
  })
  expect(feedList('/series/tea')).toMatchObject({ title: `Tea · ${site.title}`, description: 'The parts of “Tea”, newest first.' })
  expect(feedList('/tags/tea')).toBeUndefined()
})

describe.each(['production', 'development'] as const)('in %s', (environment) => {
  test('only what readers are led to is in a feed', async () => {
    write('shown', '2025-01-01', 'tags: [work]')
    write('draft', '2025-01-02', 'tags: [work, drafts]\nseries: Drafts', false)
    write('to-come', '2025-07-01', 'tags: [work, later]\nseries: Later')
    write('by-address', '2025-01-03', 'listed: false\ntags: [work, hidden]\nseries: Hidden')
    const { feedLists, feedList } = await load(environment)
    const { site: all, tags, series } = feedLists()
    expect([all, ...tags, ...series].map(shown)).toEqual([': shown', '/tags/work: shown'])
    for (const path of ['/tags/drafts', '/tags/later', '/tags/hidden', '/series/drafts', '/series/later', '/series/hidden'])
      expect(feedList(path), path).toBeUndefined()
  })
})
