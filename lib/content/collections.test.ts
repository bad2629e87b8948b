import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Collection, Named } from './collections'

let dir: string

/** Writes a post of a day. @param more fields of its front matter */
const write = (slug: string, date: string, more = '', published = true) =>
  writeFileSync(
    join(dir, 'posts', `${slug}.mdx`),
    `---\ntitle: ${slug}\ndescription: About ${slug}\ndate: ${date}\npublished: ${published}\n${more}\n---\n\nWords.\n`,
  )

/** The modules as a build, or the development server, loads them. */
async function load(environment: 'production' | 'development' = 'production') {
  vi.stubEnv('NODE_ENV', environment)
  vi.resetModules()
  const { findPost } = await import('.')
  const collections = await import('./collections')
  const post = (slug: string) => {
    const found = findPost(slug)
    if (!found) throw new Error(`there is no ${slug}`)
    return found
  }
  return { ...collections, post }
}

const shown = (collections: Collection[]) =>
  collections.map(({ name, path, posts }) => `${name} ${path}: ${posts.map(({ slug }) => slug).join(' ')}`)

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'collections-')))
  mkdirSync(join(dir, 'posts'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

test('nothing written is in no collection', async () => {
  const { getTags, getSeries, getYears } = await load()
  expect([getTags(), getSeries(), getYears()]).toEqual([[], [], []])
})

describe('tags', () => {
  test('come by name, their posts newest first, under the name that most posts use', async () => {
    write('one', '2025-01-01', 'tags: [Work, café]')
    write('two', '2025-02-01', 'tags: [work, 日本]')
    write('three', '2025-03-01', 'tags: [WORK, Zoë, work 10]')
    write('four', '2025-04-01', 'tags: [work, Cafe, work 9]')
    const { getTags } = await load()
    expect(shown(getTags())).toEqual([
      'café /tags/cafe: four one',
      'work /tags/work: four three two one',
      'work 9 /tags/work-9: four',
      'work 10 /tags/work-10: three',
      'Zoë /tags/zoe: three',
      '日本 /tags/日本: two',
    ])
  })

  test('of a post are those that have a page, in its order', async () => {
    write('one', '2025-01-01', 'tags: [work]')
    write('two', '2025-02-01', 'tags: [zebra, Work]')
    write('by-address', '2025-03-01', 'tags: [zebra, alone, WORK]\nlisted: false')
    const { getTagsOf, post } = await load()
    // Nothing of the posts that have them: a page shows their names.
    const tags: Named[] = [
      { slug: 'zebra', name: 'zebra', path: '/tags/zebra' },
      { slug: 'work', name: 'work', path: '/tags/work' },
    ]
    expect(getTagsOf(post('two'))).toEqual(tags)
    expect(getTagsOf(post('by-address'))).toEqual(tags)
  })
})

describe('series', () => {
  test('come with the newest first, their posts by part and then by day', async () => {
    write('b2', '2025-01-01', 'series: Story\npart: 2')
    write('b1', '2025-02-01', 'series: Story\npart: 1')
    write('late', '2025-03-02', 'series: story!')
    write('early', '2025-03-01', 'series: Story')
    write('same-day', '2025-03-01', 'series: Story')
    write('alone', '2025-04-01', 'series: Another')
    const { getSeries } = await load()
    expect(shown(getSeries())).toEqual(['Another /series/another: alone', 'Story /series/story: b1 b2 early same-day late'])
  })

  test('say which part a post is, as its author counts, and what is before and after it', async () => {
    write('one', '2025-01-01', 'series: S\npart: 1')
    write('four', '2025-02-01', 'series: S\npart: 4')
    write('after', '2025-03-01', 'series: S')
    write('none', '2025-03-02')
    const { getPart, post } = await load()
    const part = (slug: string) => {
      const { series, number, last, previous, next } = getPart(post(slug)) ?? {}
      return series && [series.name, number, last, previous?.slug, next?.slug]
    }
    expect(part('one')).toEqual(['S', 1, 5, undefined, 'four'])
    expect(part('four')).toEqual(['S', 4, 5, 'one', 'after'])
    expect(part('after')).toEqual(['S', 5, 5, 'four', undefined])
    expect(part('none')).toBeUndefined()
  })
})

test('years come newest first', async () => {
  write('a', '2024-12-31')
  write('b', '2025-01-01')
  write('c', '2022-01-01')
  write('d', '2024-01-01')
  const { getYears } = await load()
  expect(shown(getYears())).toEqual(['2025 /archive/2025: b', '2024 /archive/2024: a d', '2022 /archive/2022: c'])
})

describe('what is not listed', () => {
  const all = 'tags: [secret]\nseries: Secret'
  beforeEach(() => {
    write('shown', '2025-01-01', 'tags: [open]\nseries: Open\npart: 1')
    write('draft', '2024-01-01', all, false)
    write('to-come', '2025-06-16', all)
    write('by-address', '2023-01-01', `${all}\nlisted: false`)
    write('hidden', '2024-02-01', 'tags: [OPEN]\nseries: Open\npart: 2', false)
    write('hidden-too', '2024-02-01', 'tags: [OPEN]\nseries: OPEN', false)
  })

  test('is in no collection, and has no say in its name', async () => {
    const { getTags, getSeries, getYears, getPart, post } = await load()
    expect(shown([...getTags(), ...getSeries(), ...getYears()])).toEqual([
      'open /tags/open: shown',
      'Open /series/open: shown',
      '2025 /archive/2025: shown',
    ])
    expect(getPart(post('shown'))?.last).toBe(1)
    expect(getPart(post('by-address'))).toBeUndefined()
  })

  test('shows in development while it is a draft', async () => {
    const { getTags, getSeries } = await load('development')
    expect(shown([...getTags(), ...getSeries()])).toEqual([
      'OPEN /tags/open: shown hidden hidden-too',
      'secret /tags/secret: to-come draft',
      'Secret /series/secret: draft to-come',
      'Open /series/open: shown hidden hidden-too',
    ])
  })
})

test('they are found once a body of writing', async () => {
  write('one', '2025-01-01', 'tags: [work]')
  const { getTags } = await load()
  expect(getTags()).toBe(getTags())
})
