import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashOf } from './facts'

let dir: string
const shown = (name: string) => relative(process.cwd(), join(dir, name))

function write(name: string, { date = '2025-03-29', published = 'true', more = '' } = {}): void {
  const front = `title: ${name}\ndescription: About ${name}\ndate: ${date}\npublished: ${published}\n${more}`
  writeFileSync(join(dir, name), `---\n${front}---\n\nWords.\n`)
}
const writePage = (name: string, more = '') =>
  writeFileSync(join(dir, 'pages', name), `---\ntitle: ${name}\ndescription: About ${name}\n${more}---\n\nWords.\n`)

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
        listed: true,
        tags: [],
        aliases: [],
        discuss: [],
        places: {
          title: { line: 2, column: 8 },
          description: { line: 3, column: 14 },
          date: { line: 4, column: 7 },
          published: { line: 5, column: 12 },
        },
        facts: {
          hash: hashOf(readFileSync(join(dir, 'posts/moving.mdx'), 'utf8')),
          keywords: ['moving', 'posts', 'about', 'words'],
          named: ['/moving.mdx'],
        },
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

describe('posts that are not listed', () => {
  const slugs = (posts: { slug: string }[]) => posts.map(({ slug }) => slug)
  const writeUnlisted = () => {
    write('posts/new.mdx', { date: '2025-03-01' })
    write('posts/hidden.mdx', { date: '2025-02-01', more: 'listed: false\n' })
    write('posts/old.mdx', { date: '2025-01-01' })
    write('posts/secret.mdx', { published: 'false', more: 'listed: false\n' })
    write('posts/future.mdx', { date: '2999-01-01', more: 'listed: false\n' })
  }

  test('are in no list, and reached by their address once they are published', async () => {
    writeUnlisted()
    const { findPost, getContent, reachablePosts } = await load()
    expect(slugs(getContent().posts)).toEqual(['new', 'old'])
    expect(slugs(getContent().unlisted)).toEqual(['hidden'])
    expect(slugs(reachablePosts())).toEqual(['new', 'old', 'hidden'])
    expect(findPost('hidden')).toMatchObject({ path: '/blog/hidden', listed: false, draft: false })
    for (const slug of ['secret', 'future', 'nothing']) expect(findPost(slug)).toBeUndefined()
  })

  test('are in the lists of their author', async () => {
    writeUnlisted()
    const { findPost, getContent } = await load('development')
    expect(slugs(getContent().posts)).toEqual(['future', 'secret', 'new', 'hidden', 'old'])
    expect(getContent().unlisted).toEqual([])
    expect(findPost('secret')).toMatchObject({ listed: false, draft: true })
  })

  test.each(['production', 'development'] as const)('are nobody’s neighbours, and have none, in %s', async (environment) => {
    writeUnlisted()
    const { findPost, getNeighbours } = await load(environment)
    const around = (slug: string) => {
      const post = findPost(slug)
      const { older, newer } = post ? getNeighbours(post) : {}
      return [newer?.slug, older?.slug]
    }
    expect([around('new'), around('hidden'), around('old')]).toEqual([
      [undefined, 'old'],
      [undefined, undefined],
      ['new', undefined],
    ])
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
    write('posts/bad.mdx', { published: 'false # a draft\nlastmod: 2025-01-01' })
    writePage('about.mdx', 'date: 2025-03-29\n')
  }
  const report = () =>
    [
      `${shown('pages/about.mdx')}:4:1  error  \`date\` is not a field of the front matter`,
      '  → Remove it; the fields are: title, description, published, lang, aliases',
      `${shown('posts/bad.mdx')}:6:1  error  \`lastmod\` is not a field of the front matter`,
      '  → Write `updated`, or remove it; the fields are: title, description, date, published, updated, tags, series, part, cover, lang, listed, aliases, discuss, revisit, revisits',
      `${shown('posts/worse.mdx')}:4:7  error  \`date\` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29`,
      '  → Write it as `date: 2025-03-29`',
      `${shown('posts/worse.mdx')}:5:12  error  \`published\` is "yes"; expected true or false`,
      '  → Write it as `published: true`',
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

describe('old addresses', () => {
  const aliased = (name: string, ...aliases: string[]) => write(`posts/${name}.mdx`, { more: `aliases: [${aliases.join(', ')}]\n` })
  const told = async () =>
    (await load()).readContent().problems.map(({ file, line, column, severity, reason, fix }) => {
      expect([line, severity]).toEqual([6, 'error'])
      return [`${relative(join(dir, 'posts'), file)}:${column}`, reason, fix]
    })

  test('are free, wherever they were', async () => {
    aliased('one', '/old', '/2019/old.html', '/blog/older', '/rss.xml')
    aliased('two', '/old-two', '/old/two')
    writePage('about.mdx', 'aliases: [/me]\n')
    expect(await told()).toEqual([])
  })

  test('are no addresses of today', async () => {
    aliased('one', '/blog/two', '/blog/one', '/About', '/blog', '/robots.txt', '/_next/x')
    write('posts/two.mdx', { published: 'false' })
    writePage('about.mdx')
    expect(await told()).toEqual([
      ['one.mdx:11', `/blog/two is the address of ${shown('posts/two.mdx')}`, 'Remove it, or rename that file'],
      ['one.mdx:22', '/blog/one is the address it has now', 'Remove it'],
      ['one.mdx:33', `/About is the address of ${shown('pages/about.mdx')}`, 'Remove it, or rename that file'],
      ['one.mdx:41', 'the site has the address /blog itself', 'Remove it'],
      ['one.mdx:48', 'the site has the address /robots.txt itself', 'Remove it'],
      ['one.mdx:61', 'the site has the address /_next/x itself', 'Remove it'],
    ])
  })

  test('lead to one place', async () => {
    aliased('one', '/old', '/caf%C3%A9')
    aliased('two', '/fine', '/OLD.html')
    write('posts/three.mdx', { published: 'false', more: 'aliases: [/caf%c3%a9]\n' })
    const also = (name: string) => `is also an old address of ${shown(`posts/${name}.mdx`)}`
    expect(await told()).toEqual([
      ['one.mdx:11', `/old ${also('two')}`, 'Remove it from one of the two'],
      ['one.mdx:17', `/caf%C3%A9 ${also('three')}`, 'Remove it from one of the two'],
      ['three.mdx:11', `/caf%c3%a9 ${also('one')}`, 'Remove it from one of the two'],
      ['two.mdx:18', `/OLD.html ${also('one')}`, 'Remove it from one of the two'],
    ])
  })

  test('end a build, with their place; in development the post is shown', async () => {
    aliased('one', '/blog')
    const { getContent } = await load()
    expect(() => getContent()).toThrow(
      /one\.mdx:6:11 {2}error {2}the site has the address \/blog itself\n(.*\n)*> 6 \| aliases: \[\/blog\]\n/,
    )
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect((await load('development')).getContent()).toMatchObject({ posts: [{ slug: 'one' }], problems: [{ address: '/blog/one' }] })
  })
})

describe('warnings', () => {
  const writeWarned = () => {
    writeFileSync(join(dir, 'posts/bare.mdx'), '---\ntitle: T\ndescription: D\ndate: 2025-01-01\npublished: true\n---\n')
    write('posts/due.mdx', { more: 'tags: [a]\nrevisit: 2025-06-15\n' })
    write('posts/draft.mdx', { published: 'false', more: 'revisit: 2025-06-01\n' })
    write('posts/later.mdx', { more: 'revisit: 2025-06-16\n' })
  }

  test('are told with their place, and leave nothing out', async () => {
    writeWarned()
    const { posts, problems } = (await load()).readContent()
    expect(posts).toHaveLength(4)
    expect(
      problems.map(({ file, line, column, severity, reason }) => [relative(join(dir, 'posts'), file), line, column, severity, reason]),
    ).toEqual([
      ['bare.mdx', 7, 1, 'warning', 'there are no words yet, and it is published'],
      ['draft.mdx', 6, 10, 'warning', 'the day to look at this again has come: 2025-06-01'],
      ['due.mdx', 7, 10, 'warning', 'the day to look at this again has come: 2025-06-15'],
    ])
    expect(problems[2]).toMatchObject({
      address: '/blog/due',
      fix: 'Begin a follow-up with `npm run new -- --revisit due`, move `revisit` to a later day, or remove it',
      frame: expect.stringContaining('> 7 | revisit: 2025-06-15\n    |          ^'),
    })
  })

  test('end no build, and reach no reader', async () => {
    writeWarned()
    expect((await load()).getContent()).toMatchObject({ posts: { length: 3 }, problems: [] })
  })

  test('are there for the author in development, but not on the terminal with every edit', async () => {
    writeWarned()
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect((await load('development')).getContent()).toMatchObject({ posts: { length: 4 }, problems: { length: 3 } })
    expect(log).not.toHaveBeenCalled()
  })
})

describe('posts that look back', () => {
  const writeBack = (name: string, date: string, more = '', published = 'true') =>
    write(`posts/${name}.mdx`, { date, published, more: `revisits: moving\n${more}` })
  const writeFollowUps = () => {
    write('posts/moving.mdx', { date: '2025-01-01', more: 'revisit: 2025-06-01\n' })
    writeBack('late', '2025-05-02')
    writeBack('early', '2025-02-01')
    writeBack('unlisted', '2025-03-01', 'listed: false\n')
    writeBack('to-come', '2025-07-01')
    writeBack('draft', '2025-06-02', '', 'false')
  }
  const around = ({ findPost, getRevisits }: Awaited<ReturnType<typeof load>>, slug: string) => {
    const post = findPost(slug)
    const { original, followUps } = post ? getRevisits(post) : {}
    return [original?.slug, followUps?.map((one) => one.slug)]
  }

  test('and what they look back at lead to each other, as far as lists show them', async () => {
    writeFollowUps()
    const content = await load()
    expect(around(content, 'moving')).toEqual([undefined, ['early', 'late']])
    expect(around(content, 'late')).toEqual(['moving', []])
    expect(around(content, 'unlisted')).toEqual(['moving', []])
  })

  test('do not lead to what is not listed', async () => {
    write('posts/moving.mdx', { date: '2025-01-01', more: 'listed: false\n' })
    writeBack('late', '2025-05-02')
    const content = await load()
    expect(around(content, 'moving')).toEqual([undefined, ['late']])
    expect(around(content, 'late')).toEqual([undefined, []])
  })

  test('all show to their author', async () => {
    writeFollowUps()
    expect(around(await load('development'), 'moving')).toEqual([undefined, ['early', 'unlisted', 'late', 'draft', 'to-come']])
  })

  test.each([
    ['nothing', () => {}, ['/blog/moving', '/blog/waiting'], ['waiting', 'moving']],
    ['a draft, for who works on it', () => writeBack('draft', '2025-06-02', '', 'false'), ['/blog/moving', '/blog/waiting'], ['waiting']],
    ['a post of before that day', () => writeBack('early', '2025-05-31'), ['/blog/moving', '/blog/waiting'], ['waiting', 'moving']],
    ['a post of that day', () => writeBack('late', '2025-06-01'), ['/blog/waiting'], ['waiting']],
  ])('end what is due: %s', async (_, writeThem, told, due) => {
    write('posts/moving.mdx', { date: '2025-01-01', more: 'revisit: 2025-06-01\n' })
    write('posts/waiting.mdx', { date: '2025-01-01', more: 'revisit: 2025-05-01\n' })
    writeThem()
    const built = await load()
    expect(built.readContent().problems.map(({ address }) => address)).toEqual(told)
    expect(built.getDue()).toEqual([])
    const written = await load('development')
    expect(written.getDue().map(({ slug }) => slug)).toEqual(due)
    expect(written.readContent().problems.map(({ address }) => address)).toEqual(due.map((slug) => `/blog/${slug}`).sort())
  })
})

test('what is due, and begun, is to be published', async () => {
  write('posts/moving.mdx', { date: '2025-01-01', more: 'revisit: 2025-06-01\n' })
  write('posts/early.mdx', { date: '2025-05-31', published: 'false', more: 'revisits: moving\n' })
  const fixes = async () => (await load()).readContent().problems.map(({ fix }) => fix)
  const move = 'move `revisit` to a later day, or remove it'
  expect(await fixes()).toEqual([`Begin a follow-up with \`npm run new -- --revisit moving\`, ${move}`])
  write('posts/begun.mdx', { date: '2025-06-02', published: 'false', more: 'revisits: moving\n' })
  expect(await fixes()).toEqual([`Publish the follow-up ${shown('posts/begun.mdx')}, ${move}`])
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
  expect((await load()).getContent()).toEqual({ posts: [], unlisted: [], pages: [], problems: [] })
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
