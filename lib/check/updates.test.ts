import { describe, expect, test } from 'vitest'
import type { Post } from '@/lib/content'
import type { CalendarDate } from '@/lib/dates'
import type { Entry } from './index'
import { updateProblems } from './updates'

const written = {
  slug: 'moving',
  path: '/blog/moving',
  file: 'moving.mdx',
  title: 'Moving',
  description: '',
  published: true,
  aliases: [],
  draft: false,
} as const
const page: Entry = { ...written, aliases: [], places: {}, facts: { hash: '', keywords: [], named: [] } }
const post = (updated?: CalendarDate): Post => ({
  ...page,
  date: '2025-03-29',
  listed: true,
  tags: [],
  discuss: [],
  ...(updated && { updated }),
  places: updated ? { updated: { line: 6, column: 10 } } : {},
})

/** What is wrong with updates of these days, one in each line from 10, when readers see them from 15 June 2026 on, or never. */
const told = (entry: Entry, days: CalendarDate[], seen: CalendarDate | undefined = '2026-06-15') =>
  updateProblems(
    entry,
    days.map((date, i) => ({ date, line: 10 + i, column: 2 })),
    seen,
  ).map(({ line, column, severity = 'error', reason, fix }) => `${line}:${column} ${severity} ${reason} → ${fix}`)

test.each([
  ['no update', post(), []],
  ['a change that is not described', post('2026-05-03'), []],
  ['an update', post('2026-05-03'), ['2026-05-03']],
  ['one on the day of the post', post('2025-03-29'), ['2025-03-29']],
  ['several in any order', post('2026-05-03'), ['2025-04-01', '2026-05-03', '2025-05-01']],
  ['one of today', post('2026-06-15'), ['2026-06-15']],
  ['any on a page', page, ['2020-01-01', '2026-06-15']],
] satisfies [string, Entry, CalendarDate[]][])('there is nothing wrong with %s', (_, entry, days) => {
  expect(told(entry, days)).toEqual([])
})

describe('it is told', () => {
  const toCome = 'warning readers are told of a change on a day that is yet to come: 2026-06-16 → Write the day on which they get it'
  test.each([
    [
      'that `updated` is missing',
      post(),
      ['2025-05-01', '2026-05-03'],
      ['11:2 error `updated` is missing from the front matter → Add `updated: 2026-05-03` to the front matter'],
    ],
    [
      'that it is older',
      post('2025-05-01'),
      ['2026-05-03'],
      ['6:10 error `updated` is 2025-05-01, and the newest update is of 2026-05-03 → Write `updated: 2026-05-03`'],
    ],
    [
      'that it is newer',
      post('2026-06-01'),
      ['2026-05-03', '2025-05-01'],
      [
        '6:10 error `updated` is 2026-06-01, and the newest update is of 2026-05-03 → Say in an <Update date="2026-06-01"> what was changed then, or write `updated: 2026-05-03`',
      ],
    ],
    [
      'which is before the post',
      post(),
      ['2025-03-28'],
      ['10:2 error the update is of 2025-03-28, and the post of 2025-03-29, which is later → Correct one of the two'],
    ],
    ['once that a day is yet to come', post('2026-06-16'), ['2026-06-16'], [`6:10 ${toCome}`]],
    ['also without an update', post('2026-06-16'), [], [`6:10 ${toCome}`]],
    ['also on a page', page, ['2026-06-16'], [`10:2 ${toCome}`]],
  ] satisfies [string, Entry, CalendarDate[], string[]][])('%s', (_, entry, days, problems) => {
    expect(told(entry, days)).toEqual(problems)
  })
})

test('a draft may be of any day', () => {
  expect(updateProblems(post('2999-01-01'), [{ date: '2999-01-01', line: 1, column: 1 }], undefined)).toEqual([])
})
