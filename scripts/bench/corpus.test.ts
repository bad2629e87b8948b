import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeCorpus } from './corpus'

let folder: string
beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(join('.cache', 'corpus-test-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

async function corpus(name: string): Promise<Record<string, string>> {
  const dir = join(folder, name)
  await writeCorpus(dir, 26)
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(dir, file)).isFile())
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(dir, file), 'base64')]))
}

test('the writing to measure with is always the same', async () => {
  const first = await corpus('a')
  expect(Object.keys(first).filter((file) => file.startsWith('posts/'))).toHaveLength(26)
  expect(await corpus('b')).toEqual(first)
})
