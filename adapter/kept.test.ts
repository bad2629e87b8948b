import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepPage, keptPage } from './kept'
import { readTree, temporaryFolder, writeTree } from './test-build'

vi.mock('node:fs', { spy: true })

const page = '<!doctype html><html lang="en"><p>Größe</p></html>'

test('a page is there as it was kept, the last of several, with nothing beside it', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'pages/v1/a1.html')
  keepPage(file, `${page}\n`)
  keepPage(file, page)
  expect(await keptPage(file)).toBe(page)
  expect(readTree(folder)).toEqual({ 'pages/v1/a1.html': page })
})

test.each([
  ['cut short', page.slice(0, -1)],
  ['empty', ''],
  ['something else', '{}'],
])('a page that is %s is told of', async (_, text) => {
  const folder = temporaryFolder()
  writeTree(folder, { 'a1.html': text })
  const file = join(folder, 'a1.html')
  await expect(keptPage(file)).rejects.toThrow(`${file} holds no whole page. Remove it, and build again`)
})

test('so is one that is gone', async () => {
  await expect(keptPage(join(temporaryFolder(), 'a1.html'))).rejects.toThrow('ENOENT')
})

test('a page is whole at any moment, while it is being kept', async () => {
  const file = join(temporaryFolder(), 'a1.html')
  keepPage(file, page)
  vi.mocked(writeFileSync).mockImplementationOnce((path, content) => {
    writeFileSync(path, String(content).slice(0, 9))
    expect(readFileSync(file, 'utf8')).toBe(page)
    writeFileSync(path, content)
  })
  keepPage(file, page.replace('Größe', 'Weite'))
  expect(await keptPage(file)).toContain('Weite')
})
