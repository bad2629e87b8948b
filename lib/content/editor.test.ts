import { describe, expect, test } from 'vitest'
import { describeField, findProblems, suggestFields } from './editor'

const post = (...lines: string[]) => ['---', ...lines, '---', '', 'Words.'].join('\n')
const path = '/home/me/site/content/posts/moving.mdx'
const page = '/home/me/site/content/pages/about.md'
const names = (text: string, line: number, of = path) => suggestFields(text, of, line).map(({ name }) => name)

const all = [
  'title',
  'description',
  'date',
  'published',
  'updated',
  'tags',
  'series',
  'part',
  'cover',
  'lang',
  'listed',
  'aliases',
  'discuss',
  'revisit',
  'revisits',
]

describe('suggestFields', () => {
  test('offers the fields that are not there, each with a right line and what it is for', () => {
    const text = post('title: Moving', '', 'date: 2025-03-29', 'tags:', '  - house')
    expect(names(text, 3)).toEqual(all.filter((name) => !['title', 'date', 'tags'].includes(name)))
    expect(suggestFields(text, path, 3)).toContainEqual({
      name: 'aliases',
      line: 'aliases: [/2019/old-name]',
      description: 'Old addresses on this site, which lead here.',
    })
  })

  test.each([
    ['where a name is begun', post('up'), 2, all],
    ['where the front matter is not closed yet', '---\n\n', 2, all],
    ['in a file of Windows', '---\r\n\r\n---\r\n', 2, all],
    ['behind a name', post('title: '), 2, []],
    ['on the line that opens', post(''), 1, []],
    ['on the line that closes', post(''), 3, []],
    ['among the words', post('', ''), 6, []],
    ['without front matter', '\n\nWords.', 2, []],
    ['in an empty file', '', 1, []],
    ['beyond the end', post(''), 99, []],
    ['in a list', post('tags:', '  - house', '  '), 4, []],
    ['in text that goes on', post('title: >-', '  Moving', '  '), 4, []],
  ])('%s', (_, text, line, offered) => {
    expect(names(text, line)).toEqual(offered)
  })

  test('offers the fields of a field where lines are indented below it', () => {
    const text = post('alt: not of the cover', 'cover:', '  src: desk.jpg', '  ', 'title: Moving')
    expect(suggestFields(text, path, 5).map(({ line }) => line)).toEqual(['alt: What it shows', 'caption: A line under it'])
  })

  test('offers a page its own', () => {
    expect(names(post('title: About', ''), 3, page)).toEqual(['description', 'published', 'lang', 'aliases'])
  })
})

describe('describeField', () => {
  const text = post('published: false', 'cover:', '  alt: A desk', 'layout: wide', '  src: of no cover')

  test.each([
    [2, '`false` keeps it a draft, which only its author sees.'],
    [3, 'A picture that stands for it.'],
    [4, 'What it shows, for those who do not see it; "" where it is mere decoration.'],
    [1, undefined],
    [5, undefined],
    [6, undefined],
    [9, undefined],
  ])('says what the field in line %i is for', (line, description) => {
    expect(describeField(text, path, line)).toBe(description)
  })
})

describe('findProblems', () => {
  test('tells what `npm run check` would, of text that is not saved', () => {
    expect(findProblems(post('title: 7', 'description: D', 'date: 2025-03-29', 'published: true'), path)).toMatchObject([
      { line: 2, column: 8, reason: '`title` is 7; expected a line of text' },
    ])
  })

  test('asks of a page what a page must have', () => {
    expect(findProblems(post('title: About', 'description: D'), page)).toEqual([])
    expect(findProblems(post('title: About', 'description: D'), page.replaceAll('/', '\\'))).toEqual([])
    expect(findProblems(post('title: About', 'description: D', 'date: 2025-03-29'), page)).toMatchObject([{ line: 4, column: 1 }])
  })
})
