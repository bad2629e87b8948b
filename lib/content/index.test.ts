import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

let dir: string
const shown = (name: string) => relative(process.cwd(), join(dir, name))

function write(name: string, { date = '2025-03-29', published = 'true' } = {}): void {
  writeFileSync(join(dir, name), `---\ntitle: ${name}\ndescription: About ${name}\ndate: ${date}\npublished: ${published}\n---\n\nWords.\n`)
}
const writePage = (name: string, more = '') =>
  writeFileSync(join(dir, 'pages', name), `---\ntitle: ${name}\ndescription: About ${name}\n${more}---\n`)

/** The module as a build, or the development server, loads it. */
async function load(environment: 'production' | 'development' = 'production') {
  vi.stubEnv('NODE_ENV', environment)
  vi.resetModules()
  return import('./index')
}

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'content-')))
  mkdirSync(join(dir, 'posts'))
  mkdirSync(join(dir, 'pages'))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.stubEnv('BUILD_DATE', '2025-06-15')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(dir, { recursive: true })
})

describe('posts', () => {
  test('come newest first, those of one day by their slugs', async () => {
    write('posts/b.mdx', { date: '2025-01-01' })
    write('posts/c.mdx', { date: '2025-02-01' })
    write('posts/z.mdx', { date: '2024-12-31' })
    write('posts/a.mdx', { date: '2025-02-01' })
    write('posts/d.mdx', { date: '2025-02-01' })
    write('posts/c-too.mdx', { date: '2025-02-01' })
    const { getContent } = await load()
    expect(getContent().posts.map(({ slug }) => slug)).toEqual(['a', 'c', 'c-too', 'd', 'b', 'z'])
  })

  test('hold what a page needs to know', async () => {
    write('posts/moving.mdx')
    const { getContent } = await load()
    expect(getContent().posts).toEqual([
      {
        slug: 'moving',
        path: '/blog/moving',
        file: shown('posts/moving.mdx'),
        title: 'posts/moving.mdx',
        description: 'About posts/moving.mdx',
        date: '2025-03-29',
        published: true,
        attachments: [],
        draft: false,
      },
    ])
  })

  const writeDrafts = () => {
    write('posts/draft.mdx', { published: 'false' })
    write('posts/future.mdx', { date: '2025-06-16' })
    write('posts/today.mdx', { date: '2025-06-15' })
    write('posts/past.mdx', { date: '2025-06-14' })
  }
  const draftsBySlug = ({ posts }: { posts: { slug: string; draft: boolean }[] }) =>
    Object.fromEntries(posts.map(({ slug, draft }) => [slug, draft]))

  test('are hidden from readers while they are drafts, or their day has not come', async () => {
    writeDrafts()
    const { getContent } = await load()
    expect(draftsBySlug(getContent())).toEqual({ today: false, past: false })
  })

  test('are all shown to their author in development, drafts as drafts', async () => {
    writeDrafts()
    const { getContent } = await load('development')
    expect(draftsBySlug(getContent())).toEqual({ draft: true, future: true, today: false, past: false })
  })

  test('appear when their day comes, without BUILD_DATE by the clock', async () => {
    writeDrafts()
    vi.stubEnv('BUILD_DATE', '2025-06-16')
    expect(draftsBySlug((await load()).getContent())).toHaveProperty('future')
    vi.stubEnv('BUILD_DATE', '')
    vi.useFakeTimers({ now: new Date(2025, 5, 14, 23, 59), toFake: ['Date'] })
    expect(draftsBySlug((await load()).getContent())).toEqual({ past: false })
    vi.useRealTimers()
  })

  test('are not judged by a BUILD_DATE that is no day', async () => {
    vi.stubEnv('BUILD_DATE', '2025-02-30')
    const { getContent } = await load()
    expect(() => getContent()).toThrow('BUILD_DATE is "2025-02-30"; expected a day such as 2025-03-29')
  })
})

describe('pages', () => {
  test('are published unless they say otherwise, and have no day', async () => {
    writePage('about.mdx')
    writePage('plans.mdx', 'published: false\n')
    expect((await load()).getContent().pages).toMatchObject([{ slug: 'about', draft: false }])
    expect((await load('development')).getContent().pages).toMatchObject([
      { slug: 'about', draft: false },
      { slug: 'plans', draft: true },
    ])
  })
})

describe('problems', () => {
  const writeProblems = () => {
    write('posts/good.mdx')
    write('posts/worse.mdx', { date: '2025-02-30', published: 'yes' })
    write('posts/bad.mdx', { published: 'false # a draft\nlayout: wide' })
    writePage('about.mdx', 'date: 2025-03-29\n')
  }
  const report = () =>
    [
      `${shown('pages/about.mdx')}:4:1  error  \`date\` is not a field of the front matter`,
      '  → Remove it, or correct its name',
      `${shown('posts/bad.mdx')}:6:1  error  \`layout\` is not a field of the front matter`,
      '  → Remove it, or correct its name',
      `${shown('posts/worse.mdx')}:4:7  error  \`date\` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29`,
      '  → Write it as `date: 2025-03-29`',
      `${shown('posts/worse.mdx')}:5:12  error  \`published\` is "yes"; expected true or false`,
      '  → Write it as `published: false`',
    ].join('\n')

  const withoutFrames = (report: string) => report.replace(/^[> ] *\d* \| .*\n/gm, '')

  test('end a build, all at once, drafts included, in the order of files and places', async () => {
    writeProblems()
    const { getContent } = await load()
    let thrown: unknown
    try {
      getContent()
    } catch (error) {
      thrown = error
    }
    expect(thrown).toMatchObject({ name: 'ContentError' })
    expect(withoutFrames(String((thrown as Error).message))).toBe(report())
  })

  test('are told in development, which goes on with what is right', async () => {
    writeProblems()
    const told = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { getContent } = await load('development')
    expect(getContent().posts.map(({ slug }) => slug)).toEqual(['good'])
    expect(told).toHaveBeenCalledTimes(1)
    expect(withoutFrames(told.mock.calls[0]?.[0])).toBe(report())
    expect(told.mock.calls[0]?.[0]).toContain('> 4 | date: 2025-02-30\n    |       ^')
  })

  test('know the address their file would have', async () => {
    writeProblems()
    const { readContent } = await load()
    expect(readContent().problems.map(({ address }) => address)).toEqual(['/about', '/blog/bad', '/blog/worse', '/blog/worse'])
  })
})

test('the content is read once', async () => {
  write('posts/one.mdx')
  const { getContent } = await load()
  const content = getContent()
  write('posts/two.mdx')
  expect(getContent()).toBe(content)
})

test('not even by a second copy of the module, as bundlers make them', async () => {
  write('posts/one.mdx')
  const content = (await load()).getContent()
  expect((await load()).getContent()).toBe(content)
})

test('nothing written is no error', async () => {
  expect((await load()).getContent()).toEqual({ posts: [], pages: [], problems: [] })
})

test('neighbours are the next older and the next newer post', async () => {
  write('posts/old.mdx', { date: '2025-01-01' })
  write('posts/middle.mdx', { date: '2025-02-01' })
  write('posts/hidden.mdx', { date: '2025-02-02', published: 'false' })
  write('posts/new.mdx', { date: '2025-03-01' })
  const { getContent, getNeighbours } = await load()
  const names = getContent().posts.map((post) => {
    const { older, newer } = getNeighbours(post)
    return [post.slug, older?.slug, newer?.slug]
  })
  expect(names).toEqual([
    ['new', 'middle', undefined],
    ['middle', 'old', 'new'],
    ['old', undefined, 'middle'],
  ])
})
