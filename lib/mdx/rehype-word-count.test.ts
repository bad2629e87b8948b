import type { Root } from 'hast'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { rehypeWordCount } from './rehype-word-count'

/** How many words are counted in one text. */
function count(value: string, tagName = 'p'): number | undefined {
  const file = new VFile()
  const tree: Root = {
    type: 'root',
    children: [{ type: 'element', tagName, properties: {}, children: [{ type: 'text', value }] }],
  }
  rehypeWordCount()(tree, file)
  return file.data.words
}

test.each([
  ['nothing', '', 0],
  ['words', "One, two; it's three.\r\n\r\nFour 🎉 – 5", 6],
  ['words without spaces', '東京に住む', 3],
  ['a word that goes on for long', 'a'.repeat(499), 1],
  ['many words', 'long words '.repeat(100), 200],
  ['a sentence of a million characters', 'word and '.repeat(110_000), 220_000],
])('counts %s', (_, text, words) => {
  expect(count(text)).toBe(words)
})

test('leaves code blocks aside', () => {
  expect(count('a b', 'pre')).toBe(0)
})
