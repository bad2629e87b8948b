import { expect, test } from 'vitest'
import { color } from './colors'

test('colours are those of the style sheet, as a browser shows them', () => {
  expect(color('paper')).toBe('#fcfaf6')
  expect(color('paper', 'dark')).toBe('#181411')
  expect(color('accent')).toBe('#993c25')
})

test('one that the style sheet does not name is an error', () => {
  expect(() => color('sky')).toThrow('app/base.css gives no --sky as light-dark(oklch(…), oklch(…))')
})
