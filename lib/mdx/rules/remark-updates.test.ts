import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkUpdates } from './remark-updates'

const complaints = (text: string, path?: string) => complaintsOf(text, [remarkUpdates], path)

describe('remarkUpdates', () => {
  test.each([
    ['nothing', ''],
    [
      'updates on lines of their own',
      'Words.\n\n<Update date="2026-05-03">\nWords.\n</Update>\n\n<Update date={\'2026-05-04\'}>\n- a\n</Update>\n',
    ],
    ['one on one line', '<Update date="2026-05-03">Words.</Update>\n'],
    ['several, line by line', '<Update date="2026-05-03">Words.</Update>\n<Update date="2026-05-04">Words.</Update>\n'],
    ['in a file of Windows', '<Update date="2026-05-03">\r\nWords.\r\n</Update>\r\n'],
    ['what the types tell of', '<Update>Words.</Update>\n\n<Update date={20260503}>Words.</Update>\n\n<Update date>Words.</Update>\n'],
    ['a component of the expression', '{((Update) => <Update date="x" />)(() => null)}\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  const day = (written: string, right = '2025-03-29') =>
    `\`date\` is "${written}"; expected a day of the calendar, such as 2025-03-29 → Write date="${right}"`
  const within =
    '<Update> stands within something else → Put it on lines of its own, with an empty line before and after them, outside of all lists, quotations and tags'
  const ran = 'the day of an update is known only by running the code that gives it → Write it plainly: date="2025-03-29"'
  test.each([
    ['an impossible day', '<Update date="2026-02-30">A</Update>', [`1:14 ${day('2026-02-30')}`]],
    ['a day in another form', '<Update date="3 May 2026">A</Update>', [`1:14 ${day('3 May 2026', '2026-05-03')}`]],
    ['no day', '<Update date="">A</Update>', [`1:14 ${day('')}`]],
    ['a party', '<Update date="🎉">A</Update>', [`1:14 ${day('🎉')}`]],
    ['a day that is computed', '<Update date={today()}>A</Update>\n\n<Update {...day()}>A</Update>', [`1:14 ${ran}`, `3:2 ${ran}`]],
    [
      'one day twice',
      '<Update date="2026-05-03">A</Update>\n\n<Update date="2026-05-03">\nB\n</Update>',
      ['3:2 there is another update of 2026-05-03, in line 1, and a link could lead to one only → Put both into one'],
    ],
    ['one in a sentence', 'So <Update date="2026-05-03">A</Update>.', [`1:5 ${within}`]],
    ['one in a list', '- A\n\n  <Update date="2026-05-03">\n  A\n  </Update>', [`3:4 ${within}`]],
    ['one in a quotation', '> <Update date="2026-05-03">A</Update>', [`1:4 ${within}`]],
    ['one in a heading', '# <Update date="2026-05-03">A</Update>', [`1:4 ${within}`]],
    ['one in a tag', '<Callout>\n<Update date="2026-05-03">\nA\n</Update>\n</Callout>', [`2:2 ${within}`]],
    ['one in another', '<Update date="2026-05-03">\n<Update date="2026-05-04">\nA\n</Update>\n</Update>', [`2:2 ${within}`]],
    ['one in an expression', '{true && <Update date="2026-05-03">A</Update>}', [`1:11 ${within}`]],
    ['one in a note', 'A[^1]\n\n[^1]: <Update date="2026-05-03">A</Update>', [`3:8 ${within}`]],
  ])('tells of %s', async (_, text, told) => {
    expect(await complaints(text)).toEqual(told)
  })

  test('leaves Markdown, where there are no components, to others', async () => {
    expect(await complaints('<Update date="x">\n\nA\n\n</Update>', 'moving.md')).toEqual([])
  })
})
