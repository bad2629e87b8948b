import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cached } from './cache'

const home = process.cwd()
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'cache-'))
  process.chdir(dir)
})
afterEach(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})
const folder = (hash: string) => join(dir, '.cache/pictures', hash)
const make = (text: string) => vi.fn(async () => Buffer.from(text))

test('makes a thing once, by hash and name', async () => {
  const [first, second, other] = [make('first'), make('second'), make('other')]
  expect(String(await cached('aa', '480.avif', first))).toBe('first')
  expect(String(await cached('aa', '480.avif', second))).toBe('first')
  expect(String(await cached('aa', '680.avif', second))).toBe('second')
  expect(String(await cached('bb', '480.avif', other))).toBe('other')
  expect([first, second, other].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
  expect(readdirSync(folder('aa')).sort()).toEqual(['480.avif', '680.avif'])
})

test('several that ask at once all get one whole file', async () => {
  const large = Buffer.alloc(5_000_000, 'x')
  const all = await Promise.all(Array.from({ length: 20 }, () => cached('aa', 'large', async () => large)))
  expect(all.every((bytes) => bytes.equals(large))).toBe(true)
  expect(readdirSync(folder('aa'))).toEqual(['large'])
})

test('keeps nothing of what could not be made', async () => {
  await expect(cached('aa', 'x', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(folder('aa'))).toBe(false)
})

test('makes anew what was left empty', async () => {
  mkdirSync(folder('aa'), { recursive: true })
  writeFileSync(join(folder('aa'), 'x'), '')
  expect(String(await cached('aa', 'x', make('whole')))).toBe('whole')
})

test('forgets what nobody asked for in 90 days, when something is added', async () => {
  const days = (n: number) => new Date(Date.now() - n * 24 * 60 * 60 * 1000)
  for (const hash of ['old', 'recent', 'used']) await cached(hash, 'x', make(hash))
  utimesSync(folder('old'), days(91), days(91))
  utimesSync(folder('recent'), days(89), days(89))
  utimesSync(folder('used'), days(91), days(91))
  await cached('used', 'x', make('again'))
  expect(statSync(folder('used')).mtimeMs).toBeGreaterThan(days(1).getTime())
  await cached('new', 'x', make('new'))
  expect(readdirSync(join(dir, '.cache/pictures')).sort()).toEqual(['new', 'recent', 'used'])
})
