import { expect, test } from 'vitest'
import type { Outcome } from './import-folder'
import { formatReport } from './report'

const imported = (path: string, ...notes: Outcome['notes']): Outcome => ({
  path,
  state: 'imported',
  file: `/c/${path}`,
  attachments: 1,
  notes,
})
const format = (outcomes: Outcome[], notes: string[] = []) => formatReport({ generator: 'Hugo', outcomes, notes }, (file) => file.slice(1))

test('each file has what there is to know about it, and all are counted', () => {
  const outcomes: Outcome[] = [
    imported('a.md', { text: 'it has no title' }, { line: 12, text: 'it ends' }),
    { path: 'b.md', state: 'already there', file: '/c/b.md', attachments: 0, notes: [] },
    { path: 'c.md', state: 'left out', attachments: 0, notes: [{ line: 1, text: 'it is empty' }] },
  ]
  expect(format(outcomes, ['All of it is old'])).toBe(
    [
      'a.md → c/a.md\n        it has no title\n    12  it ends',
      'b.md → c/b.md (already there)',
      'c.md (left out)\n     1  it is empty',
      'All of it is old',
      'Hugo: 1 post imported with 1 file, 1 already there, 1 left out; 3 remarks',
    ].join('\n\n'),
  )
})

test('what is said of many files is said once', () => {
  const outcomes = ['a', 'b', 'c', 'd'].map((name) => imported(name, { line: 2, text: 'same' }, { line: 3, text: `own ${name}` }))
  expect(format(outcomes)).toBe(
    [
      ...['a', 'b', 'c', 'd'].map((name) => `${name} → c/${name}\n     3  own ${name}`),
      'In 4 files, such as `a`, `b`, `c`: same',
      'Hugo: 4 posts imported with 4 files, 0 already there, 0 left out; 8 remarks',
    ].join('\n\n'),
  )
})

test('no name steers the terminal', () => {
  expect(format([imported('\u001b[31mred\u0007.md', { text: 'a\u009bb\tc' })])).toMatch(/^�\[31mred�\.md → c\/�\[31mred�\.md\n {8}a�b�c\n/)
})
