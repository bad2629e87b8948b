import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keptIn, keyOf, writeWhole } from './kept'

vi.mock('node:fs', { spy: true })

const home = process.cwd()
let dir: string
let version: string
const kept = keptIn('things', '.txt', () => version)
const folder = () => join('.cache/things', version)

const day = 24 * 60 * 60 * 1000
function age(path: string, days: number): void {
  const then = new Date(Date.now() - days * day)
  utimesSync(path, then, then)
}

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'kept-'))
  process.chdir(dir)
  version = 'v1'
})
afterEach(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

describe('keyOf', () => {
  test('is a name for a file, the same for the same', () => {
    expect(keyOf('a', { b: [1, undefined] })).toMatch(/^[\da-f]{40}$/)
    expect(keyOf('a', { b: [1, undefined] })).toBe(keyOf('a', { b: [1, undefined] }))
  })

  test('is another where data differ, or are divided or ordered in another way', () => {
    const all = [
      [],
      [''],
      ['a'],
      ['a', 'b'],
      ['b', 'a'],
      ['ab'],
      [['a', 'b']],
      ['a', ['b']],
      [{ a: 'b' }],
      [{ b: 'a' }],
      [1],
      ['1'],
      [true],
      [null],
    ]
    expect(new Set(all.map((of) => keyOf(...of))).size).toBe(all.length)
  })

  test('counts of posts what they say: not where their fields stand, nor what their words tell', () => {
    const post = { title: 'Moving', places: { title: { line: 2, column: 8 } }, facts: { hash: 'one' } }
    const same = { title: 'Moving', places: { title: { line: 3, column: 8 } }, facts: { hash: 'two' } }
    expect(keyOf('page', [post])).toBe(keyOf('page', [same]))
    expect(keyOf('page', { mentions: [{ post }] })).toBe(keyOf('page', { mentions: [{ post: same }] }))
    expect(keyOf('page', [post])).not.toBe(keyOf('page', [{ ...post, title: 'Staying' }]))
  })
})

describe('writeWhole', () => {
  test('writes text and bytes, in folders that are made, in the place of what was there', () => {
    writeWhole('a/b/c.txt', 'Größe')
    expect(readFileSync('a/b/c.txt', 'utf8')).toBe('Größe')
    writeWhole('a/b/c.txt', Uint8Array.of(0, 255))
    expect([...readFileSync('a/b/c.txt')]).toEqual([0, 255])
    expect(readdirSync('a/b')).toEqual(['c.txt'])
  })

  test('leaves what was there when it cannot write', () => {
    mkdirSync('a/c.txt/full', { recursive: true })
    expect(() => writeWhole('a/c.txt', 'words')).toThrow()
    writeFileSync('file', '')
    expect(() => writeWhole('file/c.txt', 'words')).toThrow('ENOTDIR')
    expect(existsSync('a/c.txt/full')).toBe(true)
  })

  test('shows a whole file at any moment, while another is at it', () => {
    writeWhole('c.txt', 'first')
    vi.mocked(writeFileSync).mockImplementationOnce((path, content) => {
      writeFileSync(path, 'sec')
      expect(readFileSync('c.txt', 'utf8')).toBe('first')
      writeWhole('c.txt', 'third')
      expect(readFileSync('c.txt', 'utf8')).toBe('third')
      writeFileSync(path, content)
    })
    writeWhole('c.txt', 'second')
    expect(readFileSync('c.txt', 'utf8')).toBe('second')
    expect(readdirSync('.')).toEqual(['c.txt'])
  })
})

describe('what is kept', () => {
  test('is there as it was kept, the last of several, and nothing beside it', () => {
    expect([kept.has('a'), kept.read('a')]).toEqual([false, undefined])
    kept.keep('a', 'one')
    kept.keep('a', 'two')
    expect([kept.has('a'), kept.read('a')?.toString()]).toEqual([true, 'two'])
    expect(kept.path('a')).toBe(resolve('.cache/things/v1/a.txt'))
    expect(readFileSync(kept.path('a'), 'utf8')).toBe('two')
    expect([kept.has('b'), kept.read('b')]).toEqual([false, undefined])
    expect(readdirSync(folder())).toEqual(['a.txt'])
  })

  test('is nothing when it was cut short', () => {
    kept.keep('a', '')
    expect([kept.has('a'), kept.read('a'), kept.readJson('a')]).toEqual([false, undefined, undefined])
  })

  test('is data again that was kept as text, and nothing when that is none', () => {
    expect(kept.readJson('a')).toBeUndefined()
    kept.keep('a', JSON.stringify({ words: ['Größe', 2, null] }))
    expect(kept.readJson('a')).toEqual({ words: ['Größe', 2, null] })
    kept.keep('a', '{"words":["Grö')
    expect(kept.readJson('a')).toBeUndefined()
  })

  test('is not what other code has made, nor of another kind', () => {
    kept.keep('a', 'one')
    expect(keptIn('others', '.txt', () => version).has('a')).toBe(false)
    version = 'v2'
    expect([kept.has('a'), kept.read('a')]).toEqual([false, undefined])
    kept.keep('a', 'two')
    version = 'v1'
    expect(kept.read('a')?.toString()).toBe('one')
  })
})

describe('forgetUnused', () => {
  test('removes what was of no use for thirty days', () => {
    for (const key of ['new', 'used', 'recent', 'old']) kept.keep(key, key)
    age(kept.path('recent'), 29)
    for (const key of ['used', 'old']) age(kept.path(key), 31)
    expect(kept.has('used')).toBe(true)
    kept.forgetUnused()
    expect(readdirSync(folder()).sort()).toEqual(['new.txt', 'recent.txt', 'used.txt'])
    expect(kept.read('used')?.toString()).toBe('used')
  })

  test('removes what other code has made when nothing was added for a day, since a server may still use it', () => {
    for (version of ['v2', 'v3', 'v1']) kept.keep('a', version)
    age('.cache/things/v2', 0.9)
    for (const name of ['v1', 'v3']) age(join('.cache/things', name), 1.1)
    kept.forgetUnused()
    expect(readdirSync('.cache/things').sort()).toEqual(['v1', 'v2'])
    expect(kept.read('a')?.toString()).toBe('v1')
  })

  test('has nothing to do where nothing is, and makes nothing', () => {
    kept.forgetUnused()
    expect(existsSync('.cache')).toBe(false)
  })

  test('passes over what another process has just removed', () => {
    kept.keep('old', 'old')
    age(kept.path('old'), 31)
    const listed = (...names: string[]) => vi.mocked(readdirSync as (path: string) => string[]).mockReturnValueOnce(names)
    listed('v1', 'v2')
    listed('gone.txt', 'old.txt')
    kept.forgetUnused()
    expect(readdirSync(folder())).toEqual([])
  })
})

describe('to ask whether something is there', () => {
  const lastUse = (key: string) => statSync(kept.path(key)).mtimeMs

  test('is noted as a use, once a day', () => {
    kept.keep('a', 'one')
    age(kept.path('a'), 5)
    expect(kept.has('a')).toBe(true)
    expect(Date.now() - lastUse('a')).toBeLessThan(day)
    age(kept.path('a'), 0.9)
    const today = lastUse('a')
    expect(kept.has('a')).toBe(true)
    expect(lastUse('a')).toBe(today)
  })

  test('makes nothing where nothing is', () => {
    expect(kept.has('a')).toBe(false)
    expect(existsSync('.cache')).toBe(false)
  })

  test('is no use of what was cut short', () => {
    kept.keep('a', '')
    age(kept.path('a'), 31)
    expect(kept.has('a')).toBe(false)
    kept.forgetUnused()
    expect(readdirSync(folder())).toEqual([])
  })

  test('does no harm to what cannot be written to', () => {
    kept.keep('a', 'one')
    age(kept.path('a'), 5)
    const before = lastUse('a')
    vi.mocked(utimesSync).mockImplementationOnce(() => {
      throw new Error('EROFS')
    })
    expect(kept.has('a')).toBe(true)
    expect([lastUse('a'), kept.read('a')?.toString()]).toEqual([before, 'one'])
  })
})
