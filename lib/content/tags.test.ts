import { expect, test } from 'vitest'
import { tagProblems } from './tags'

const post = (file: string, ...tags: string[]) => ({
  file,
  tags,
  places: Object.fromEntries(tags.map((_, i) => [`tags.${i}`, { line: 3, column: 8 + 6 * i }])),
})
const text = 'one\ntwo\ntags: [a, b]'
const told = (...posts: ReturnType<typeof post>[]) =>
  tagProblems(posts, () => text).map(
    ({ file, line, column, severity, reason, fix }) => `${file}:${line}:${column} ${severity} ${reason} → ${fix}`,
  )

test.each([
  ['no posts', []],
  ['posts without tags', [post('a'), post('b')]],
  ['tags written alike', [post('a', 'work', 'café'), post('b', 'café', 'work')]],
])('there is nothing wrong with %s', (_, posts) => {
  expect(told(...posts)).toEqual([])
})

test.each([
  ['case', 'Work', 'work'],
  ['accents', 'cafe', 'Café'],
  ['spaces', 'machine-learning', 'Machine  learning'],
])('what fewer posts write otherwise is told of, at its place: %s', (_, fewer, more) => {
  expect(told(post('a', 'home', fewer), post('b', more), post('c', more))).toEqual([
    `a:3:14 warning the tag "${fewer}" is written "${more}" elsewhere → Write "${more}"`,
  ])
})

test('of two ways that are as frequent, the newer is told of', () => {
  expect(told(post('new', 'Work'), post('old', 'work'))).toEqual([
    'new:3:8 warning the tag "Work" is written "work" elsewhere → Write "work"',
  ])
})

test('words that are parted by signs alone are told to share a page', () => {
  expect(told(post('a', 'C++'), post('b', 'C'), post('c', 'C'))).toEqual([
    'a:3:8 warning the tag "C++" shares the page /tags/c with "C" → ' +
      'Write "C" where the same is meant, or find other words for one of the two',
  ])
})

test('thousands of posts with one tag are no more work than they are', () => {
  const posts = Array.from({ length: 10_000 }, (_, n) => post(`${n}`, 'work', `tag ${n}`))
  expect(told(...posts, post('odd', 'Work'))).toHaveLength(1)
})
