import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkFootnotes } from './remark-footnotes'

const define = (label: string) => `there is no footnote [^${label}] → Define it in a line of its own, [^${label}]: and its words`
const unused = (label: string) =>
  `nothing refers to the footnote [^${label}], so that it is not shown → Write [^${label}] where it belongs, or remove it`
const twice = (label: string, line: number) =>
  `the footnote [^${label}] is defined a second time, and only the first counts → Give one of them another name, or remove it; the first is in line ${line}`
const space = (label: string, name: string) =>
  `the name of the footnote [^${label}] holds a space → Write [^${name}], here and where it is defined`

describe('remarkFootnotes', () => {
  test.each([
    ['no footnotes', 'Words [and](/b) ^more^.\n'],
    ['footnotes that are used', 'A[^1], b[^Note] and again[^1].\n\n[^1]: One\n\n    more[^3].\n\n[^note]: Two\n[^3]: Three\n'],
    ['footnotes of headings and cells', '# A[^1]\n\n| a[^2] |\n| --- |\n| b |\n\n[^1]: One\n[^2]: Two\n'],
    ['code and maths', '`[^1]` and\n\n```\n[^2]\n```\n\n$$[^3]$$\n'],
    ['escaped brackets', 'A \\[^1] and &#91;^1].\n'],
    ['brackets that hold nothing', 'A [^] and [ ^1].\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkFootnotes])).toEqual([])
  })

  test.each([
    ['a note that is not defined', 'Fine.\n\nA[^1] b.\n', [`3:2 ${define('1')}`]],
    ['each of them', 'A[^1] *b[^1]*\n> c[^2]\n', [`1:2 ${define('1')}`, `1:9 ${define('1')}`, `2:4 ${define('2')}`]],
    [
      'one in a heading, an item, a cell',
      '# A[^1]\n\n- b\n  c[^2]\n\n| d &amp; \\*[^3] |\n| --- |\n',
      [`1:4 ${define('1')}`, `4:4 ${define('2')}`, `6:13 ${define('3')}`],
    ],
    ['one after emoji, a tab and CRLF', '😀\t[^1]\r\n\tb [^2]\r\n', [`1:4 ${define('1')}`, `2:4 ${define('2')}`]],
    ['a name with markup in it', 'A[^a_b_] c.\n', [`1:2 ${define('a_b_')}`]],
    ['a misspelt name', 'A[^sorces].\n\nB[^sources].\n\n[^sources]: C\n', ['1:2 there is no footnote [^sorces] → Write [^sources]']],
    ['a note that is not used', 'A.\n\n[^1]: One\n', [`3:1 ${unused('1')}`]],
    ['notes that only refer to each other', 'A.\n\n[^1]: One[^2]\n[^2]: Two[^1]\n', [`3:1 ${unused('1')}`, `4:1 ${unused('2')}`]],
    ['a note that is defined twice', 'A[^a].\n\n[^a]: One\n\n[^A]: Two\n', [`5:1 ${twice('A', 3)}`]],
    [
      'a name that holds a space',
      'A[^my note].\n\n[^my note]: Some words here\n',
      [`1:2 ${space('my note', 'my-note')}`, `3:1 ${space('my note', 'my-note')}`],
    ],
    ['what is defined in a component', '<Callout>\n  A[^1]\n\n  [^2]: Two\n</Callout>\n', [`2:4 ${define('1')}`, `4:3 ${unused('2')}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkFootnotes])).toEqual(complaints)
  })
})
