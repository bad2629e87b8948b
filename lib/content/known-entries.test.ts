import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const home = process.cwd()
let dir: string
let code: string
vi.mock('@/lib/code-version', () => ({ codeVersion: () => code }))

/** The module as a new process loads it. */
async function run(contentDir = 'content') {
  vi.stubEnv('CONTENT_DIR', contentDir)
  vi.resetModules()
  Reflect.deleteProperty(globalThis, 'knownEntries')
  return import('./known-entries')
}

/** A process that finds out something of each path, keeps it and ends. */
async function keep(paths: string[], contentDir?: string): Promise<void> {
  const { keepEntries, rememberEntry } = await run(contentDir)
  for (const path of paths) rememberEntry(path, '1 2', { slug: path })
  keepEntries()
}

const folder = '.cache/entries'
const files = () => (existsSync(folder) ? readdirSync(folder) : [])
const fileKept = () => join(folder, files()[0] ?? '')

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'entries-'))
  process.chdir(dir)
  code = 'a1'
})
afterEach(() => {
  vi.unstubAllEnvs()
  Reflect.deleteProperty(globalThis, 'knownEntries')
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

test('knows in one process what a file said, while it is the same', async () => {
  const { knownEntry, rememberEntry } = await run()
  rememberEntry('/a.mdx', '1 2', { slug: 'a' })
  expect(knownEntry('/a.mdx', '1 2')).toEqual({ slug: 'a' })
  expect(knownEntry('/a.mdx', '1 3')).toBeUndefined()
  expect(knownEntry('/b.mdx', '1 2')).toBeUndefined()
  rememberEntry('/a.mdx', '1 3', { slug: 'new' })
  expect(knownEntry('/a.mdx', '1 3')).toEqual({ slug: 'new' })
  expect(files()).toEqual([])
})

test('a copy of the module knows what the other does', async () => {
  const { rememberEntry } = await run()
  rememberEntry('/a.mdx', '1 2', { slug: 'a' })
  vi.resetModules()
  expect((await import('./known-entries')).knownEntry('/a.mdx', '1 2')).toEqual({ slug: 'a' })
})

test('keeps it for the next run, with nothing left beside it', async () => {
  await keep(['/a.mdx', '/größe 😀.mdx'])
  expect(files()).toEqual([expect.stringMatching(/^[\da-f]{16}\.json$/)])
  const { knownEntry } = await run()
  expect(knownEntry('/größe 😀.mdx', '1 2')).toEqual({ slug: '/größe 😀.mdx' })
  expect(knownEntry('/a.mdx', '2 2')).toBeUndefined()
})

test('keeps what was asked for in this run, and forgets the rest', async () => {
  await keep(['/a.mdx', '/gone.mdx'])
  const { keepEntries, knownEntry, rememberEntry } = await run()
  knownEntry('/a.mdx', '1 2')
  rememberEntry('/b.mdx', '1 2', { slug: 'b' })
  keepEntries()
  const next = await run()
  expect(['/a.mdx', '/b.mdx', '/gone.mdx'].map((path) => next.knownEntry(path, '1 2'))).toEqual([
    { slug: '/a.mdx' },
    { slug: 'b' },
    undefined,
  ])
})

test('writes nothing when nothing has changed', async () => {
  await keep(['/a.mdx'])
  const { keepEntries, knownEntry, rememberEntry } = await run()
  knownEntry('/a.mdx', '1 2')
  rmSync(folder, { recursive: true })
  keepEntries()
  expect(files()).toEqual([])
  rememberEntry('/b.mdx', '1 2', { slug: 'b' })
  keepEntries()
  expect(files()).toHaveLength(1)
  rmSync(folder, { recursive: true })
  keepEntries()
  expect(files()).toEqual([])
})

test('keeps each body of writing by itself', async () => {
  await keep(['/a.mdx'])
  await keep(['/b.mdx'], 'other')
  expect(files()).toHaveLength(2)
  const knows = async (contentDir: string) => {
    const { knownEntry } = await run(contentDir)
    return ['/a.mdx', '/b.mdx'].filter((path) => knownEntry(path, '1 2'))
  }
  expect([await knows('content'), await knows('other')]).toEqual([['/a.mdx'], ['/b.mdx']])
})

describe('knows nothing', () => {
  test('that other code has found', async () => {
    await keep(['/a.mdx'])
    code = 'b2'
    expect((await run()).knownEntry('/a.mdx', '1 2')).toBeUndefined()
  })

  test.each<[string, (whole: string) => string]>([
    ['was cut short', (whole) => whole.slice(0, -5)],
    ['is empty', () => ''],
    ['holds no list', () => '{"of":"a1"}'],
    ['is nothing', () => 'null'],
  ])('when the file %s, and keeps it anew', async (_, cut) => {
    await keep(['/a.mdx'])
    writeFileSync(fileKept(), cut(readFileSync(fileKept(), 'utf8')))
    expect((await run()).knownEntry('/a.mdx', '1 2')).toBeUndefined()
    await keep(['/a.mdx'])
    expect((await run()).knownEntry('/a.mdx', '1 2')).toEqual({ slug: '/a.mdx' })
  })
})

describe('keeps nothing', () => {
  test('of edits in development', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const { keepEntries, rememberEntry } = await run()
    rememberEntry('/a.mdx', '1 2', { slug: 'a' })
    keepEntries()
    rememberEntry('/a.mdx', '1 3', { slug: 'edited' })
    keepEntries()
    const next = await run()
    expect(next.knownEntry('/a.mdx', '1 2')).toEqual({ slug: 'a' })
    expect(next.knownEntry('/a.mdx', '1 3')).toBeUndefined()
  })

  test('of writing outside the project', async () => {
    mkdirSync('project')
    process.chdir('project')
    await keep(['/a.mdx'], '../content')
    expect(files()).toEqual([])
  })
})
