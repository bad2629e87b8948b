import { expect, test } from 'vitest'
import { keywordsIn, mostKeywords } from './keywords'

test.each([
  ['nothing', '', []],
  ['the words said most often first, the longer of as many', 'Tree. House, garden: house HOUSE, garden!', ['house', 'garden', 'tree']],
  ['no short words', 'It is so, but why not?', []],
  ['words in their letters, however they are made', 'Cafe\u0301s cafés', ['cafés']],
  [
    'pairs of signs where there are no spaces',
    '日本語と日本 ひ',
    ['日本', '本語', '語と', 'と日'].sort((a, b) => (a === '日本' ? -1 : b === '日本' ? 1 : a < b ? -1 : 1)),
  ],
  ['words in any script', 'أكتب الرسالة', ['الرسالة', 'أكتب']],
  [
    'no code, addresses or tags',
    '```ts\nconst hidden = 1\n```\n`inline` [link](/moved/away) https://example.org/there <Callout kind="note">said</Callout>',
    ['link', 'said'],
  ],
  ['windows lines', 'house\r\nhouse\r\n', ['house']],
])('finds %s', (_, text, expected) => {
  expect(keywordsIn(text)).toEqual(expected)
})

test('keeps no more than tell what a text is about', () => {
  const text = Array.from({ length: 500 }, (_, n) => 'abcdefghij'.charAt(n % 10).repeat(4 + n / 10)).join(' ')
  expect(keywordsIn(`rare rare ${text}`)).toHaveLength(mostKeywords)
  expect(keywordsIn(`rare rare ${text}`)[0]).toBe('rare')
})

test.each(['<', '`', '](', '](<`', '日', 'a', '🎉', '\n'])('takes what is huge: %j', (sign) => {
  expect(keywordsIn(sign.repeat(300_000)).length).toBeLessThan(3)
})
