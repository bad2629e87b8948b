import { expect, test } from 'vitest'
import { readingMinutes } from './reading-time'

test.each([
  [0, 1],
  [299, 1],
  [300, 2],
  [1000, 5],
])('%i words take %i minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes)
})
