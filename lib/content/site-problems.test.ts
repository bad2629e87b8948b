import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Site } from '@/content/site'
import { siteProblems } from './site-problems'

const filled: Site = {
  title: 'T',
  description: 'D',
  url: 'https://somewhere.test',
  language: 'en',
  navigation: [],
  author: { name: 'N', email: 'n@somewhere.test', profiles: [] },
  invitation: '',
}
let dir: string
let file: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'site-'))
  file = join(dir, 'site.ts')
  writeFileSync(
    file,
    "interface Site {\n  name: string\n}\nexport const site = {\n  url: '',\n  author: {\n    name: '',\n    email: '',\n  },\n}\n",
  )
})
afterEach(() => rmSync(dir, { recursive: true }))

test('a site whose owner has filled everything in has no problems', () => {
  expect(siteProblems(filled, file)).toEqual([])
})

test('what is left to fill in is warned of, at the value and not at its type', () => {
  const left = { ...filled, url: 'https://example.com', author: { name: '', email: '', profiles: [] } }
  expect(siteProblems(left, file).map(({ line, column, severity, reason }) => [line, column, severity, reason])).toEqual([
    [5, 3, 'warning', 'the address is still the example'],
    [7, 5, 'warning', 'the author has no name'],
    [8, 5, 'warning', 'readers have no address to write to'],
  ])
})
