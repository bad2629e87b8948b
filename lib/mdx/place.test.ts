import { describe, expect, test } from 'vitest'
import { locator, placeAt } from './place'

describe('placeAt', () => {
  test.each([
    ['the beginning', 'a', 0, { line: 1, column: 1, offset: 0 }],
    ['the end', 'ab\n', 3, { line: 2, column: 1, offset: 3 }],
    ['CRLF, CR and LF', 'a\r\nb\rc\nd', 7, { line: 4, column: 1, offset: 7 }],
    ['emoji', 'a\n😀b', 4, { line: 2, column: 3, offset: 4 }],
  ])('counts up to %s', (_, source, offset, place) => {
    expect(placeAt(source, offset)).toEqual(place)
  })

  test('counts on from a place before', () => {
    expect(placeAt('ab\ncd', 1, { line: 7, column: 3, offset: 0 })).toEqual({ line: 7, column: 4, offset: 1 })
    expect(placeAt('ab\ncd', 4, { line: 7, column: 3, offset: 0 })).toEqual({ line: 8, column: 2, offset: 4 })
  })
})

describe('locator', () => {
  const start = { line: 1, column: 3, offset: 2 }

  test('takes a value as it is written, but for the quotation it stands in', () => {
    const find = locator('> <p>\n> &amp;\n>   x', start, '<p>\n&amp;\n  x', 'literal')
    expect(find(4)).toEqual({ line: 2, column: 3, offset: 8 })
    expect(find(12)).toEqual({ line: 3, column: 5, offset: 18 })
    expect(find(0)).toEqual(start)
  })

  test('goes back to what one reference stands for', () => {
    const find = locator('> &#x1F600;x', start, '😀x')
    expect([find(0).column, find(1).column, find(2).column, find(1).column]).toEqual([3, 12, 12, 12])
  })
})
