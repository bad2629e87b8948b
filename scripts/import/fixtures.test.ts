import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { postFrontMatter } from '@/lib/content/schema'
import { importFolder } from './import-folder'
import { formatReport } from './report'

const fixtures = join(import.meta.dirname, 'fixtures')
const update = process.env.UPDATE_FIXTURES !== undefined

let content: string
beforeEach(() => {
  content = realpathSync(mkdtempSync(join(tmpdir(), 'content-')))
})
afterEach(() => rmSync(content, { recursive: true }))

/** Bytes of every file in a folder, by path. */
const filesIn = (dir: string) =>
  new Map(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(dir, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(dir, path)).toString('latin1')]),
  )

const run = (name: string) => importFolder(join(fixtures, name, 'input'), content, '2026-11-22')
const shown = (file: string) => relative(content, file)

test.each(readdirSync(fixtures))('%s is imported as expected, and a second run changes nothing', (name) => {
  const output = join(fixtures, name, 'output')
  const input = filesIn(join(fixtures, name, 'input'))
  const report = `${formatReport(run(name), shown)}\n`
  const made = filesIn(content)
  if (update) {
    rmSync(output, { recursive: true, force: true })
    cpSync(content, output, { recursive: true })
    writeFileSync(join(output, 'report.txt'), report)
  }
  const { 'report.txt': expectedReport, ...expected } = Object.fromEntries(filesIn(output))
  expect(Buffer.from(report).toString('latin1')).toBe(expectedReport)
  expect(Object.fromEntries(made)).toEqual(expected)

  for (const path of made.keys())
    if (path.endsWith('.md') || path.endsWith('.mdx'))
      expect(parseFrontMatter(readFileSync(join(content, path), 'utf8'), path, postFrontMatter).problems).toEqual([])

  const again = run(name)
  expect(new Set(again.outcomes.map(({ state }) => state))).toEqual(new Set(['already there']))
  expect(filesIn(content)).toEqual(made)
  expect(filesIn(join(fixtures, name, 'input'))).toEqual(input)
})

test('a fixture leaves nothing behind in the folder of posts but posts', () => {
  mkdirSync(join(content, 'posts'))
  run('hugo')
  expect(readdirSync(join(content, 'posts'))).toEqual(['heavy-rain.md', 'small-hall.md', 'small-kitchen'])
  expect(existsSync(join(content, 'posts/.small-kitchen.importing'))).toBe(false)
})
