import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { controlCharacters, remarkControlCharacters } from './remark-control-characters'

const one = (name: string, fix = 'Remove it') => `an invisible character stands here: ${name} → ${fix}`

describe('remarkControlCharacters', () => {
  test.each([
    ['plain text', 'Words, "quotes", dashes – — and €.\n\tA tab, CRLF\r\nand the rest.\n'],
    ['spaces that do not break', 'A\u00a0b\u202fc\n'],
    ['emoji', '👩‍👩‍👧 👩🏽‍💻 🏳️‍🌈 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿\n'],
    ['joiners in scripts that join', 'می‌خواهم क्‍ष\n'],
    ['accents of their own', 'cafe\u0301\n'],
    ['marks of direction between scripts', 'A \u05d0\u200e b\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkControlCharacters])).toEqual([])
  })

  test.each([
    [
      'a space without width',
      'Fine.\n\nTwo\u200bwords\n',
      `3:4 ${one('U+200B ZERO WIDTH SPACE', 'Remove it, or write `&ZeroWidthSpace;` where a line may be broken')}`,
    ],
    [
      'several in a row',
      'A\u200b\u200b\u200bb\n',
      '1:2 3 invisible characters stand here: U+200B ZERO WIDTH SPACE → Remove them, or write `&ZeroWidthSpace;` where a line may be broken',
    ],
    ['a byte order mark within the text', 'A\ufeff\n', `1:2 ${one('U+FEFF BYTE ORDER MARK')}`],
    [
      'a hyphen that is not seen',
      'Co\u00adop\n',
      `1:3 ${one('U+00AD SOFT HYPHEN', 'Remove it, or write `&shy;` where a word may be parted')}`,
    ],
    ['a mark that turns the direction', '`a\u202e b`\n', `1:3 ${one('U+202E RIGHT-TO-LEFT OVERRIDE')}`],
    ['an isolate', 'A\n\n```\nb\u2066c\n```\n', `4:2 ${one('U+2066 LEFT-TO-RIGHT ISOLATE')}`],
    ['a line separator', 'A\u2028b\n', `1:2 ${one('U+2028 LINE SEPARATOR', 'Remove it, or write `\\` at the end of the line before')}`],
    ['a paragraph separator', 'A\u2029b\n', `1:2 ${one('U+2029 PARAGRAPH SEPARATOR')}`],
    ['a control character', '😀\tA\u001b[0m\n', `1:5 ${one('U+001B ESCAPE')}`],
    ['a form feed', 'A\r\n\f\r\nb\r\n', `2:1 ${one('U+000C FORM FEED')}`],
    ['a second set of control characters', 'A\u0093b\n', `1:2 ${one('U+0093 CONTROL CHARACTER')}`],
    [
      'a joiner between Latin letters',
      'A\u200db\n',
      `1:2 ${one('U+200D ZERO WIDTH JOINER', 'Remove it, or write `&zwj;` where letters must join')}`,
    ],
    [
      'a joiner at the beginning',
      '\u200cb\n',
      `1:1 ${one('U+200C ZERO WIDTH NON-JOINER', 'Remove it, or write `&zwnj;` where letters must not join')}`,
    ],
    ['letters hidden as tags', 'A\u{e0041}b\n', `1:2 ${one('U+E0041 TAG CHARACTER')}`],
    [
      'a character that was lost',
      '[caf\ufffd](/a\ufffd)\n',
      '1:5 something was lost here: U+FFFD REPLACEMENT CHARACTER → Write what was meant|1:10 something was lost here: U+FFFD REPLACEMENT CHARACTER → Write what was meant',
    ],
    ['half an emoji', 'A \ud83d b\n', '1:3 something was lost here: U+D83D HALF OF A SURROGATE PAIR → Write what was meant'],
    [
      'another encoding, once',
      'A\0b\0\n\0',
      '1:2 the text holds U+0000 NULL, as it does in another encoding → Save the file with the encoding UTF-8',
    ],
  ])('tells of %s', async (_, text, complaints) => {
    expect((await complaintsOf(text, [remarkControlCharacters])).join('|')).toBe(complaints)
  })

  test('finds every one of many, in any text', () => {
    const found = controlCharacters('a\u200b\n'.repeat(20_000))
    expect(found).toHaveLength(20_000)
    expect(found.at(-1)?.place).toEqual({ line: 20_000, column: 2, offset: 59_998 })
    expect(controlCharacters('')).toEqual([])
  })
})
