import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enterTestProject, type TestProject } from './test-project'

let project: TestProject
beforeEach(() => {
  project = enterTestProject()
  vi.resetModules()
})
afterEach(() => project.leave())

const read = async () => (await import('./own-words')).ownWords()

test('there are none without a file', async () => {
  project.write('content/posts/a.mdx', '')
  expect(await read()).toEqual({ words: new Set(), problems: [] })
})

test('they are those of the file', async () => {
  project.write('content/words.txt', 'frobnicate # so\r\nLondinium')
  expect(await read()).toEqual({ words: new Set(['frobnicate', 'Londinium']), problems: [] })
})

test.each([
  ['content/words.txt/a', 'a', 1, 'it is named like a file, and is none'],
  ['content/words.txt', Buffer.from('a\n\xff', 'latin1'), 2, 'the file is not UTF-8 text'],
])('%s of %j is a problem', async (name, text, line, reason) => {
  project.write(name, text)
  expect(await read()).toMatchObject({
    words: new Set(),
    problems: [{ file: 'content/words.txt', line, column: 1, severity: 'error', reason }],
  })
})
