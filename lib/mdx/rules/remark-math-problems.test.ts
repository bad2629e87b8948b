import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkMathProblems } from './remark-math-problems'

const complaints = (text: string, path?: string) => complaintsOf(text, [remarkMathProblems], path)

const ownLines = 'Write $$ on a line of its own, before the formula and behind it'
const neverClosed = `the formula is never closed, so that all that follows belongs to it → ${ownLines}`
const noEnd = 'the formula is never closed → Close it with $$, or write \\$\\$ where dollars are meant'
const unknown = '`\\foo` is no command of TeX that is known here → Correct its name'

describe('remarkMathProblems', () => {
  test.each([
    ['no formulas', 'Words for $5 and $6.'],
    ['formulas in lines', 'The sides obey $$a^2 + b^2 = c^2$$, "$$\\frac{1}{2}$$".'],
    ['a formula of several lines', '$$\n\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}\n$$'],
    ['a formula in a list in a quotation', '> - $$\n>   x < y\n>   $$'],
    ['a formula that is all of a paragraph, and so by itself', '$$\\tag{1} a = b$$'],
    ['dollars in code', '`$$` and\n\n```sh\necho $$\n```'],
    ['dollars that are escaped, and many of them', 'It costs \\$\\$, or $$$, or even $$$$.'],
    ['a longer fence', '$$$\na\n$$$'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['an unknown command in a line', 'Fine.\n\nAnd $$a + \\foo$$ so.', `3:11 ${unknown}`],
    ['one behind a space', 'And $$ \\foo $$ so.', `1:8 ${unknown}`],
    ['one on the second line of a quotation', '> And so\n> it is $$\\foo$$.', `2:11 ${unknown}`],
    ['one behind emoji', '🎉 $$\\foo$$ so', `1:6 ${unknown}`],
    ['one in a block', 'Fine.\n\n$$\na + b\n  \\foo\n$$', `5:3 ${unknown}`],
    ['one in a list in a quotation', '> - $$\n>   a +\n>   b + \\foo\n>   $$', `3:9 ${unknown}`],
    ['a brace that is never closed, at the end of the formula', '$$\n{a\n$$', '2:3 `}` is missing at the end → Close what is open'],
    ['an empty block', '$$\n$$', '1:1 the formula is empty → Write it between the dollars, or remove them'],
    [
      'a number for a formula in a line',
      'So $$\\tag{1} a$$.',
      '1:4 the formula is not TeX: \\tag works only in display mode → Compare it with https://temml.org/docs/en/supported.html',
    ],
    ['a block that is never closed', 'Fine.\n\n$$\na\n\nMore.', `3:1 ${neverClosed}`],
    ['a block that ends with its list', '- $$\n  a\n\nMore.', `1:3 ${neverClosed}`],
    ['a block closed on the line of its formula', '$$\na $$\n\nMore.', `1:1 ${neverClosed}`],
    [
      'a formula on the line that opens its block',
      '$$ a = b\n$$\n',
      `1:4 the formula begins on the line of its dollars and is lost → ${ownLines}`,
    ],
    ['a formula in a line that is never closed', 'Fine $$a + b.', `1:6 ${noEnd}`],
    ['one in the second line of a quotation', '> Fine\n> and *$$a*', `2:8 ${noEnd}`],
  ])('points at %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
    expect(await complaints(text, 'moving.md')).toEqual([complaint])
    expect(await complaints(text.replaceAll('\n', '\r\n'))).toEqual([complaint])
  })

  test('tells of every formula', async () => {
    const told = await complaints('$$\\foo$$ and $$\\foo$$\n\n$$\n\\foo\n$$\n\nFine $$x$$.')
    expect(told).toEqual([`1:3 ${unknown}`, `1:16 ${unknown}`, `4:1 ${unknown}`])
  })
})
