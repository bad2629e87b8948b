import { once } from 'node:events'
import { existsSync, mkdirSync, renameSync, watch, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readTree, temporaryFolder, writeTree } from '@/adapter/test-build'
import type { getPlan } from '@/lib/plan'
import { publishSearch } from './publish-search'

let plan: ReturnType<typeof getPlan>
vi.mock('../lib/plan', () => ({ getPlan: () => plan }))

const index = {
  'pagefind/pagefind.js': 'script',
  'pagefind/wasm.en.pagefind': 'program',
  'pagefind/pagefind-entry.json': '{"version":"1"}',
  'pagefind/index/en_1.pf_index': 'words',
}
const published = { ...index, 'pagefind/pagefind-entry.json': '{"version":"1","parts":0}' }

let folder: string
let dir: string
beforeEach(() => {
  folder = join(temporaryFolder(), 'search-index/a1')
  dir = temporaryFolder()
  plan = { pages: {}, files: {}, keep: {}, search: [folder] }
})
afterEach(() => {
  vi.restoreAllMocks()
})

/** Makes the index as a build does: it is whole when it is there. */
function make(): void {
  writeTree(`${folder}.aside`, index)
  renameSync(`${folder}.aside`, folder)
}

function fail(why: string): void {
  mkdirSync(dirname(folder), { recursive: true })
  writeFileSync(`${folder}.failed`, why)
}

/** Publishes the index. @returns how that has ended, while it has */
function publish(): { done: Promise<void>; isDone: () => boolean } {
  let isDone = false
  const done = Promise.resolve(publishSearch({ dir, pages: [], outside: [] })).finally(() => {
    isDone = true
  })
  done.catch(() => {})
  return { done, isDone: () => isDone }
}

/** Something else happens where the index will be, and everybody has been told. */
async function somethingHappens(name: string): Promise<void> {
  const watcher = watch(dirname(folder))
  const told = once(watcher, 'change')
  writeFileSync(join(dirname(folder), name), '')
  await told
  watcher.close()
  await new Promise((resolve) => setImmediate(resolve))
}

describe('the search index that a build makes', () => {
  test('is published beside what is there already', async () => {
    make()
    writeTree(dir, { 'index.html': 'Home' })
    await publish().done
    expect(readTree(dir)).toEqual({ 'index.html': 'Home', ...published })
    expect(readTree(folder)).toEqual(index)
  })

  test('is waited for', async () => {
    const { done, isDone } = publish()
    for (const name of ['a1.123', 'b2', 'b2.failed']) {
      await somethingHappens(name)
      expect(isDone()).toBe(false)
    }
    expect(existsSync(join(dir, 'pagefind'))).toBe(false)
    make()
    await done
    expect(readTree(dir)).toEqual(published)
  })

  test('is published in its parts, which share the code of the newest', async () => {
    const folders = ['new', 'old', 'oldest'].map((name) => join(dirname(folder), name))
    for (const path of folders)
      writeTree(path, { ...index, 'pagefind/index/en_1.pf_index': basename(path), 'pagefind/index/wasm.pf_index': 'a hash' })
    plan = { pages: {}, files: {}, keep: {}, search: folders }
    await publish().done
    const part = { 'pagefind-entry.json': '{"version":"1"}', 'index/wasm.pf_index': 'a hash' }
    expect(readTree(join(dir, 'pagefind/part-1'))).toEqual({ ...part, 'index/en_1.pf_index': 'oldest' })
    expect(readTree(join(dir, 'pagefind/part-2'))).toEqual({ ...part, 'index/en_1.pf_index': 'old' })
    const { 'pagefind.js': script, 'wasm.en.pagefind': program, 'index/en_1.pf_index': words, ...rest } = readTree(join(dir, 'pagefind'))
    expect([script, program, words, rest['pagefind-entry.json']]).toEqual(['script', 'program', 'new', '{"version":"1","parts":2}'])
    expect(Object.keys(rest).filter((path) => /^part-3|^part-.*(?:\.js|\.pagefind)$/.test(path))).toEqual([])
  })

  test('is told of where it could not be made, at once', async () => {
    fail('Error: no memory')
    await expect(publish().done).rejects.toThrow('The search index could not be made: Error: no memory')
    expect(readTree(dir)).toEqual({})
  })

  test('is told of where it cannot be made, later', async () => {
    const { done, isDone } = publish()
    await somethingHappens('a1.123')
    expect(isDone()).toBe(false)
    fail('Error: no memory')
    await expect(done).rejects.toThrow('The search index could not be made: Error: no memory')
    expect(readTree(dir)).toEqual({})
  })

  test('is not waited for without end', async () => {
    const gone = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(gone.signal)
    const { done, isDone } = publish()
    await somethingHappens('a1.123')
    expect([isDone(), timeout.mock.calls]).toEqual([false, [[20 * 60_000]]])
    gone.abort()
    await expect(done).rejects.toThrow(/aborted/)
  })
})

test('where Next builds by itself, an index is made of the pages', async () => {
  plan = { pages: {}, files: {}, keep: {} }
  writeTree(dir, { 'a.html': '<article><h1>Moving</h1><div class="e-content"><p>Words.</p></div></article>' })
  await publishSearch({ dir, pages: ['a.html'], outside: [] })
  expect(Object.keys(readTree(dir))).toContain('pagefind/pagefind-entry.json')
})
