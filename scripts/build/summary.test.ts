import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { summarize } from './summary'

let out: string
beforeEach(() => {
  vi.useFakeTimers({ now: 12_340 })
  out = mkdtempSync(join(tmpdir(), 'out-'))
  const sizes = { 'index.html': 2000, 'blog/a.html': 31_600, 'blog/b.html': 900, 'blog/a/desk.avif': 2_000_000, 'feed.xml': 500 }
  for (const [path, size] of Object.entries(sizes)) {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), Buffer.alloc(size))
  }
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(out, { recursive: true })
})

/** The summary of a build that found so many warnings. */
const summary = (warnings: number, published: number, pages: Record<string, string> = {}) =>
  summarize(out, { pages, files: {}, keep: {}, version: 'v1', search: ['index'], posts: published, warnings }, 0)

test('a summary says what was built, how heavy it is, and what of it is new', () => {
  expect(summary(0, 1232, { '/blog/b': 'b.html' })).toBe(
    [
      '1,232 posts in 3 pages; with everything else 5 files, 2.0 MB',
      `The heaviest page is ${join(out, 'blog/a.html')}, 32 kB before compression`,
      '1 page was kept from before, 2 are new; 12.3 s',
    ].join('\n'),
  )
})

test('it points to warnings, where there are any', () => {
  expect(summary(3, 2)).toMatch(/\n0 pages were kept from before, 3 are new; 12\.3 s; 3 warnings above$/)
})

test('one post is told of as one', () => {
  expect(summary(0, 1)).toMatch(/^1 post in 3 pages;/)
})
