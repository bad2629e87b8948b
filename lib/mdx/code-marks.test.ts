import { expect, test } from 'vitest'
import { readMarks } from './code-marks'

test.each([
  ['no code', '', '', []],
  ['code without marks', 'a\n\nb [x]\n', 'a\n\nb [x]\n', []],
  ['a comment of C', 'a // [!code ++]', 'a', [[1, '++']]],
  ['a comment of C within', 'a\n  b /* [!code --] */', 'a\n  b', [[2, '--']]],
  ['a comment of a shell', 'npm ci # [!code ++]', 'npm ci', [[1, '++']]],
  [
    'a comment of SQL, of Lisp and of TeX',
    'a -- [!code ++]\nb ;; [!code --]\nc % [!code ++]',
    'a\nb\nc',
    [
      [1, '++'],
      [2, '--'],
      [3, '++'],
    ],
  ],
  ['a comment of HTML', '<b> <!-- [!code ++] -->', '<b>', [[1, '++']]],
  ['a comment of JSX', '<b> {/* [!code --] */}', '<b>', [[1, '--']]],
  ['no comment', 'plain text [!code ++]', 'plain text', [[1, '++']]],
  ['an empty line', '// [!code ++]\na', '\na', [[1, '++']]],
  [
    'lines that end in CRLF',
    'a // [!code ++]\r\nb\r\nc // [!code --]',
    'a\nb\nc',
    [
      [1, '++'],
      [3, '--'],
    ],
  ],
  ['white space behind it', 'a // [!code ++] \t\nb', 'a\nb', [[1, '++']]],
  ['an escaped mark', 'a // [\\!code ++]', 'a // [!code ++]', []],
])('%s', (_, source, code, marks) => {
  const read = readMarks(source)
  expect(read.code.replaceAll('\r', '')).toBe(code)
  expect([...read.marks]).toEqual(marks)
  expect(read.unknown).toEqual([])
})

test.each([
  ['a // [!code focus]', '[!code focus]', 5],
  ['a\r\nb // [!code ++:2]', '[!code ++:2]', 8],
  ['a [!code ++] b', '[!code ++]', 2],
  ['🎉 // [!code +', '[!code +', 6],
])('a mark that means nothing stays, and is told: %j', (source, text, at) => {
  expect(readMarks(source)).toEqual({ code: source.replaceAll('\r', ''), marks: new Map(), unknown: [{ text, at }] })
})
