import { describe, expect, test } from 'vitest'
import { byPlace, ContentError, codeFrame, formatProblem, type Problem } from './problem'

const problem: Problem = {
  file: 'content/posts/moving.mdx',
  line: 4,
  column: 7,
  severity: 'error',
  reason: '`date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29',
  fix: 'Write it as `date: 2025-03-29`',
  frame: '',
}
const source = ['---', 'title: Moving', 'description: To another house', 'date: 2025-02-30', 'published: true', '---', ''].join('\n')

describe('formatProblem', () => {
  test('draws what would steer a terminal, or the log of a machine', () => {
    const hostile = { ...problem, file: 'a\n::error::b.mdx', reason: 'so \u001B[2J \u202E\u009B', frame: '> 1 | \u001B]0;x\u0007\n    | ^' }
    expect(formatProblem(hostile)).toBe(
      'a␊::error::b.mdx:4:7  error  so ␛[2J \ufffd\ufffd\n> 1 | ␛]0;x␇\n    | ^\n  → Write it as `date: 2025-03-29`',
    )
  })

  test('says where, what, and what to do', () => {
    expect(formatProblem(problem)).toBe(
      [
        'content/posts/moving.mdx:4:7  error  `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29',
        '  → Write it as `date: 2025-03-29`',
      ].join('\n'),
    )
  })

  test('shows the lines around the place when it has the file', () => {
    expect(formatProblem({ ...problem, frame: codeFrame(source, 4, 7) })).toBe(
      [
        'content/posts/moving.mdx:4:7  error  `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29',
        '  2 | title: Moving',
        '  3 | description: To another house',
        '> 4 | date: 2025-02-30',
        '    |       ^',
        '  5 | published: true',
        '  6 | ---',
        '  → Write it as `date: 2025-03-29`',
      ].join('\n'),
    )
  })

  test('calls a warning a warning, and leaves the frame out where the file has no such line', () => {
    expect(formatProblem({ ...problem, severity: 'warning', line: 99, frame: codeFrame(source, 99, 7) })).toBe(
      [
        'content/posts/moving.mdx:99:7  warning  `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29',
        '  → Write it as `date: 2025-03-29`',
      ].join('\n'),
    )
  })
})

/** The character the caret stands under. */
function pointedAt(frame: string): string | undefined {
  const rows = frame.split('\n')
  const caret = rows.findIndex((row) => /\|\s*\^$/.test(row))
  return rows[caret - 1]?.charAt(rows[caret]?.indexOf('^') ?? -1)
}

describe('codeFrame', () => {
  test('begins at the first line', () => {
    expect(codeFrame('one\ntwo\nthree\nfour', 1, 2)).toBe('> 1 | one\n    |  ^\n  2 | two\n  3 | three')
  })

  test('ends at the last line', () => {
    expect(codeFrame('one\ntwo\nthree', 3, 5)).toBe('  1 | one\n  2 | two\n> 3 | three\n    |     ^')
  })

  test('shows an empty line, such as the end of a file', () => {
    expect(codeFrame('one\n', 2, 1)).toBe('  1 | one\n> 2 | \n    | ^')
  })

  test.each([0, 3, 99])('is nothing for line %i of a file of two', (line) => {
    expect(codeFrame('one\ntwo', line, 1)).toBe('')
  })

  test('aligns numbers of different lengths', () => {
    const lines = Array.from({ length: 12 }, (_, i) => `line ${i + 1}`).join('\n')
    expect(codeFrame(lines, 9, 6)).toBe('   7 | line 7\n   8 | line 8\n>  9 | line 9\n     |      ^\n  10 | line 10\n  11 | line 11')
  })

  test('counts a tab as one column, as editors count', () => {
    const frame = codeFrame('\t\tif (x) {', 1, 7)
    expect(frame).toBe('> 1 |   if (x) {\n    |       ^')
    expect(pointedAt(frame)).toBe('x')
  })

  test('leaves the carriage returns of Windows out', () => {
    expect(codeFrame('one\r\ntwo\r\nthree\r\n', 2, 3)).toBe('  1 | one\n> 2 | two\n    |   ^\n  3 | three\n  4 | ')
  })

  test.each([1, 60, 61, 99, 500, 1000])('points at column %i of a very long line, and shows only the stretch around it', (column) => {
    const line = `${'a'.repeat(column - 1)}X${'b'.repeat(1000 - column)}`
    const frame = codeFrame(`${'c'.repeat(300)}\n${line}`, 2, column)
    expect(pointedAt(frame)).toBe('X')
    for (const row of frame.split('\n')) expect(row.length).toBeLessThanOrEqual(106)
  })

  test('points behind the end of a line', () => {
    expect(codeFrame('one', 1, 4)).toBe('> 1 | one\n    |    ^')
  })
})

test('byPlace orders by file, then line, then column', () => {
  const at = (file: string, line: number, column: number) => ({ ...problem, file, line, column })
  const ordered = [at('a', 2, 9), at('a', 10, 1), at('a', 10, 3), at('b', 1, 1)]
  expect([ordered[3], ordered[2], ordered[0], ordered[1]].flatMap((problem) => problem ?? []).sort(byPlace)).toEqual(ordered)
})

test('ContentError shows its report and no stack', () => {
  const error = new ContentError('a.mdx:1:1  error  all of it')
  expect(error).toBeInstanceOf(Error)
  expect([error.name, error.message, error.stack]).toEqual(['ContentError', 'a.mdx:1:1  error  all of it', 'a.mdx:1:1  error  all of it'])
})
