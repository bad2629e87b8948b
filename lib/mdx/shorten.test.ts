import { expect, test } from 'vitest'
import { shortened, shortenedBefore } from './shorten'

test.each([
  ['', 5, ''],
  ['One', 3, 'One'],
  ['One two three', 9, 'One two…'],
  ['One two three', 7, 'One two…'],
  ['One, two', 5, 'One…'],
  ['One – two', 6, 'One…'],
  ['One 👩‍👩‍👧 two', 6, 'One…'],
  ['東京に住んでいます', 4, '東京に住…'],
  ['Donaudampfschifffahrt', 5, '…'],
])('the beginning of %j within %i is %j', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
})

test.each([
  ['', 5, ''],
  ['One', 3, 'One'],
  ['One two three', 9, '…two three'],
  ['One two three', 7, '…three'],
  ['One, two', 5, '…two'],
  ['One 👩‍👩‍👧 two', 6, '…two'],
  ['Donaudampfschifffahrt', 5, '…'],
])('the end of %j within %i is %j', (text, most, short) => {
  expect(shortenedBefore(text, most)).toBe(short)
})

test('takes what is huge', () => {
  expect(shortened('a '.repeat(1_000_000), 5)).toBe('a a a…')
  expect(shortenedBefore(' a'.repeat(1_000_000), 3)).toBe('…a a')
})
