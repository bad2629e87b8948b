import { expect, test } from 'vitest'
import { quantity } from './quantity'

test.each([
  [0, '0 posts'],
  [1, '1 post'],
  [2, '2 posts'],
  [10_000, '10,000 posts'],
])('%d', (number, text) => {
  expect(quantity(number, 'post')).toBe(text)
})
