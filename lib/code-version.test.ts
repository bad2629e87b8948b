import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const home = process.cwd()
let dir: string

function write(name: string, text = name): void {
  mkdirSync(dirname(name), { recursive: true })
  writeFileSync(name, text)
}

/** The version as a new process finds it. */
async function version(...paths: string[]): Promise<string> {
  vi.resetModules()
  const { codeVersion } = await import('./code-version')
  return codeVersion(paths)
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'code-'))
  process.chdir(dir)
  for (const name of ['package.json', 'lib/dates.ts', 'lib/mdx/a.ts', 'lib/mdx/rules/b.tsx', 'lib/mdx/c.json']) write(name)
})
afterEach(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

test('stands for the state of code', async () => {
  const before = await version('lib/mdx', 'lib/dates.ts')
  expect(before).toMatch(/^[\da-f]{16}$/)
  expect(await version('lib/mdx', 'lib/dates.ts')).toBe(before)
})

describe('is another after', () => {
  test.each<[string, () => void]>([
    ['an edit of a file', () => write('lib/dates.ts', 'edited')],
    ['an edit in a folder', () => write('lib/mdx/a.ts', 'edited')],
    ['an edit in a folder of that', () => write('lib/mdx/rules/b.tsx', 'edited')],
    ['an edit of data', () => write('lib/mdx/c.json', 'edited')],
    ['an edit of the packages', () => write('package.json', 'edited')],
    ['a new file, though it is empty', () => write('lib/mdx/d.ts', '')],
    ['a file that went', () => rmSync('lib/mdx/a.ts')],
    ['a new name', () => renameSync('lib/mdx/a.ts', 'lib/mdx/z.ts')],
    [
      'words that moved from one file to the next',
      () => {
        write('lib/mdx/a.ts', 'lib/mdx/')
        write('lib/mdx/c.json', 'a.tslib/mdx/c.json')
      },
    ],
  ])('%s', async (_, change) => {
    const before = await version('lib/mdx', 'lib/dates.ts')
    change()
    expect(await version('lib/mdx', 'lib/dates.ts')).not.toBe(before)
  })
})

describe('is the same after', () => {
  test.each(['lib/slug.ts', 'lib/mdx/a.test.ts', 'lib/mdx/b.test.tsx', 'lib/mdx/readme.md', 'lib/mdx/fixtures/input.mdx', 'lib/mdx/x.ts~'])(
    'an edit of %s',
    async (name) => {
      const before = await version('lib/mdx', 'lib/dates.ts')
      write(name)
      expect(await version('lib/mdx', 'lib/dates.ts')).toBe(before)
    },
  )
})

test('is that of the paths it is asked for, and remembered in a process, which runs the code it has loaded', async () => {
  vi.resetModules()
  const { codeVersion } = await import('./code-version')
  const [mdx, dates, none] = [codeVersion(['lib/mdx']), codeVersion(['lib/dates.ts']), codeVersion([])]
  expect(new Set([mdx, dates, none]).size).toBe(3)
  write('lib/mdx/a.ts', 'edited')
  expect(codeVersion(['lib/mdx'])).toBe(mdx)
  expect(await version('lib/mdx')).not.toBe(mdx)
})

test('there is none of code that is not there', async () => {
  await expect(version('lib/lost.ts')).rejects.toThrow(/ENOENT.*lib\/lost\.ts/)
})

describe('the version of the site', () => {
  afterEach(() => vi.unstubAllEnvs())

  /** That version as the first process of a build finds it, or another one. */
  async function siteVersion(first: boolean): Promise<string> {
    if (first) vi.stubEnv('SITE_VERSION', undefined)
    vi.resetModules()
    return (await import('./code-version')).siteVersion()
  }

  test('is the one that the first process of a build has found, whatever happens to the code meanwhile', async () => {
    const before = await siteVersion(true)
    write('lib/mdx/a.ts', 'edited')
    expect(await siteVersion(false)).toBe(before)
    expect(await siteVersion(true)).not.toBe(before)
  })

  test.each([
    'adapter/lighten.ts',
    'app/page.tsx',
    'client/theme.ts',
    'components/article.tsx',
    'content/site.ts',
    'public/icon.svg',
    'next.config.ts',
    'scripts/fonts.ts',
    'tailwind.config.ts',
  ])('is another with another %s, also where that was not there', async (name) => {
    const before = await siteVersion(true)
    write(name, 'one')
    const now = await siteVersion(true)
    write(name, 'two')
    expect(new Set([before, now, await siteVersion(true)]).size).toBe(3)
  })

  test('does not change with the writing, nor with what is no part of a page', async () => {
    const before = await siteVersion(true)
    write('content/posts/moving.mdx', 'Words.')
    write('content/posts/moving/figure.svg', '<svg/>')
    write('scripts/new.ts')
    expect(await siteVersion(true)).toBe(before)
  })
})
