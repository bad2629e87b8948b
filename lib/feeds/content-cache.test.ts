import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isContentKept, keepContent, keptContent, pruneContents } from './content-cache'

const home = process.cwd()
let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'contents-'))
  process.chdir(dir)
})
afterEach(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

test.each([['<p>日本 🎉</p>\r\n'], ['']])('keeps %j', (html) => {
  expect(isContentKept('a1')).toBe(false)
  keepContent('a1', html)
  keepContent('a1', html)
  expect([isContentKept('a1'), keptContent('a1')]).toEqual([true, html])
  expect(readdirSync('.cache/feeds')).toEqual(['a1.html'])
})

test('has nothing to give of what was not kept', () => {
  expect(() => keptContent('a1')).toThrow('ENOENT')
})

test('forgets what no feed shows, and what was cut short as it was written', () => {
  for (const key of ['a1', 'b2', 'c3']) keepContent(key, key)
  writeFileSync('.cache/feeds/a1.html.123', '')
  mkdirSync('.cache/other')
  pruneContents(new Set(['a1', 'c3', 'd4']))
  expect(readdirSync('.cache/feeds').sort()).toEqual(['a1.html', 'c3.html'])
  expect(existsSync('.cache/other')).toBe(true)
})

test('has nothing to forget where nothing is', () => {
  pruneContents(new Set())
  expect(readdirSync('.cache/feeds')).toEqual([])
})
