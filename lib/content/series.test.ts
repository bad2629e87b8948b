import { expect, test } from 'vitest'
import { seriesProblems } from './series'

const post = (file: string, series?: string, part?: number) => ({
  file,
  series,
  part,
  places: { series: { line: 2, column: 9 }, part: { line: 3, column: 7 } },
})
const text = 'one\ntwo\nthree'
const told = (...posts: ReturnType<typeof post>[]) =>
  seriesProblems(posts, () => text).map(
    ({ file, line, column, severity, reason, fix }) => `${file}:${line}:${column} ${severity} ${reason} → ${fix}`,
  )

test.each([
  ['no posts', []],
  ['posts of no series', [post('a'), post('b')]],
  ['one part of each number', [post('a', 'S', 2), post('b', 'S', 1)]],
  ['parts without numbers', [post('a', 'S'), post('b', 'S')]],
  ['the same part of two series', [post('a', 'S', 1), post('b', 'T', 1)]],
  ['names no address can be made of', [post('a', '!', 1), post('b', '?', 1)]],
])('there is nothing wrong with %s', (_, posts) => {
  expect(told(...posts)).toEqual([])
})

test('one part of two posts is told of in both', () => {
  expect(told(post('a', 'S', 1), post('b', 'S', 2), post('c', 'S', 1))).toEqual([
    'a:3:7 error part 1 of "S" is also c → Give one of the two another number',
    'c:3:7 error part 1 of "S" is also a → Give one of the two another number',
  ])
})

test('so is one of a series written in two ways', () => {
  expect(told(post('a', 'A story', 1), post('b', 'a story!', 1))).toEqual([
    'a:3:7 error part 1 of "A story" is also b → Give one of the two another number',
    'a:2:9 warning the series "A story" is called "a story!" elsewhere → Write "a story!"',
    'b:3:7 error part 1 of "a story!" is also a → Give one of the two another number',
  ])
})

test('the name that fewer write is told of', () => {
  expect(told(post('a', 'S', 3), post('b', 'S', 2), post('c', 's', 1))).toEqual([
    'c:2:9 warning the series "s" is called "S" elsewhere → Write "S"',
  ])
})

test('thousands of parts are no more work than they are', () => {
  const posts = Array.from({ length: 10_000 }, (_, n) => post(`${n}`, 'S', n + 1))
  expect(told(...posts, post('again', 'S', 1))).toEqual([
    '0:3:7 error part 1 of "S" is also again → Give one of the two another number',
    'again:3:7 error part 1 of "S" is also 0 → Give one of the two another number',
  ])
})
