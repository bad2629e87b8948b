import { describe, expect, test } from 'vitest'
import { nearest } from './nearest'

const fields = ['title', 'description', 'date', 'published', 'updated', 'tags']

describe('nearest', () => {
  test.each([
    ['pubilshed', 'published'],
    ['publish', 'published'],
    ['Title', 'title'],
    ['TITEL', 'title'],
    ['tag', 'tags'],
    ['tgas', 'tags'],
    ['desc', 'description'],
    ['description-of-it', 'description'],
    ['up_dated', 'updated'],
    ['dte', 'date'],
    ['titel ', 'title'],
  ])('%j was meant as %j', (written, meant) => {
    expect(nearest(written, fields)).toBe(meant)
  })

  test('is nothing that is less than half of what was written', () => {
    expect(nearest('/blog/from-ic-to-em', ['/blog'])).toBeUndefined()
    expect(nearest('/blog/a', ['/blog'])).toBe('/blog')
  })

  test.each(['', ' ', 'x', 'layout', 'ta', '🎉', 'weight', '日本語'])('%j is near nothing', (written) => {
    expect(nearest(written, fields)).toBeUndefined()
  })

  test('gives the name as it is written', () => {
    expect(nearest('callout', ['SideNote', 'Callout'])).toBe('Callout')
    expect(nearest('desk.jpeg', ['chair.png', 'Desk.jpg'])).toBe('Desk.jpg')
    expect(nearest('desk', ['chair.png', 'desk.jpg'])).toBe('desk.jpg')
  })

  test('gives the first of several that are equally near', () => {
    expect(nearest('cat', ['dog', 'bat', 'rat'])).toBe('bat')
  })

  test('prefers a slip to a beginning', () => {
    expect(nearest('date', ['datetime', 'dates'])).toBe('dates')
  })

  test('knows nothing among no names', () => {
    expect(nearest('title', [])).toBeUndefined()
    expect(nearest('', [''])).toBeUndefined()
  })

  test('takes very long names', () => {
    expect(nearest('a'.repeat(100_000), fields)).toBeUndefined()
  })
})
