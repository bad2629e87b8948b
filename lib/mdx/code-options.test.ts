import { describe, expect, test } from 'vitest'
import { type CodeOptions, parseCodeOptions } from './code-options'

const plain: CodeOptions = { ranges: [], words: [], wrap: false }

describe('parseCodeOptions', () => {
  test.each<[string, Partial<CodeOptions>]>([
    ['', {}],
    ['   ', {}],
    ['title="lib/dates.ts"', { title: 'lib/dates.ts' }],
    ['title=lib/dates.ts', { title: 'lib/dates.ts' }],
    ['title="What \'so\' and a"b means, {1} 🎉"', { title: "What 'so' and a\"b means, {1} 🎉" }],
    ['{3}', { ranges: [{ from: 3, to: 3, at: 1 }] }],
    [
      '{3,5-7}',
      {
        ranges: [
          { from: 3, to: 3, at: 1 },
          { from: 5, to: 7, at: 3 },
        ],
      },
    ],
    [
      '{ 3, 5-7 } {9}',
      {
        ranges: [
          { from: 3, to: 3, at: 2 },
          { from: 5, to: 7, at: 5 },
          { from: 9, to: 9, at: 12 },
        ],
      },
    ],
    ['/word/', { words: [{ text: 'word', at: 0 }] }],
    [
      `/two words/  /'use client'/`,
      {
        words: [
          { text: 'two words', at: 0 },
          { text: "'use client'", at: 13 },
        ],
      },
    ],
    ['/lib/dates.ts/ wrap', { words: [{ text: 'lib/dates.ts', at: 0 }], wrap: true }],
    ['/"/', { words: [{ text: '"', at: 0 }] }],
    ['lines', { firstLine: 1 }],
    ['lines=12', { firstLine: 12 }],
    ['lines=0', { firstLine: 0 }],
    ['wrap', { wrap: true }],
    [
      'wrap lines {1} /a/ title=b',
      { wrap: true, firstLine: 1, ranges: [{ from: 1, to: 1, at: 12 }], words: [{ text: 'a', at: 15 }], title: 'b' },
    ],
  ])('reads %j', (meta, options) => {
    expect(parseCodeOptions(meta)).toEqual({ options: { ...plain, ...options }, problems: [] })
  })

  const ranges = 'Write lines and stretches of lines with commas between them: {3,5-7}'
  const all = 'Remove it; there are title="…", {1,3-5}, /word/, lines, lines=12 and wrap'

  test.each([
    ['wraps', 0, '`wraps` is no option of a code block', 'Write wrap'],
    ['lines Wrap', 6, '`Wrap` is no option of a code block', all],
    ['line', 0, '`line` is no option of a code block', 'Write lines'],
    ['titel="a"', 0, '`titel="a"` is no option of a code block', 'Write title="…"'],
    ['showLineNumbers', 0, '`showLineNumbers` is no option of a code block', all],
    ['"a b"', 0, '`"a b"` is no option of a code block', 'Write title="a b", or /a b/ to point it out'],
    ['//', 0, '`//` is no option of a code block', all],
    ['/word', 0, '`/word` is no option of a code block', all],
    ['""', 0, '`""` is no option of a code block', all],
    ['🎉', 0, '`🎉` is no option of a code block', all],
    ['title', 0, 'the title is empty', 'Write it between double quotes: title="lib/dates.ts"'],
    ['title=', 0, 'the title is empty', 'Write it between double quotes: title="lib/dates.ts"'],
    ['title=" "', 0, 'the title is empty', 'Write it between double quotes: title="lib/dates.ts"'],
    ["title='a.ts'", 0, 'the title does not stand between double quotes', 'Write title="lib/dates.ts"'],
    ['title="a.ts', 0, 'the title does not stand between double quotes', 'Write title="lib/dates.ts"'],
    ['wrap wrap', 5, '`wrap` is written a second time', 'Remove one of the two'],
    ['lines=one', 0, 'the lines cannot be numbered from `one`', 'Write lines, or the number of the first line: lines=12'],
    ['lines=', 0, 'the lines cannot be numbered from ``', 'Write lines, or the number of the first line: lines=12'],
    ['{}', 1, 'a line is missing', ranges],
    ['{1,,2}', 3, 'a line is missing', ranges],
    ['{1,two}', 3, '`two` is neither a line nor a stretch of lines', ranges],
    ['wrap {1-}', 6, '`1-` is neither a line nor a stretch of lines', ranges],
    ['{0}', 1, 'lines are counted from 1', ranges],
    ['{7-5}', 1, '`7-5` ends before it begins', 'Write 5-7'],
    ['{1', 0, 'the list of lines is not closed', ranges],
  ])('tells of %j', (meta, at, reason, fix) => {
    expect(parseCodeOptions(meta).problems).toEqual([{ at, reason, fix }])
  })

  test('tells all problems, and reads what is right among them', () => {
    const { options, problems } = parseCodeOptions('wrp {2,x} title="a" linse=3')
    expect(options).toEqual({ ...plain, title: 'a', ranges: [{ from: 2, to: 2, at: 5 }] })
    expect(problems.map(({ at }) => at)).toEqual([0, 7, 20])
  })
})
