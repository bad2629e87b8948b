import { describe, expect, test } from 'vitest'
import type { CalendarDate } from '@/lib/dates'
import { followUpsIn, isDue, revisitsProblems } from './revisits'

interface Fields {
  date?: CalendarDate
  published?: boolean
  listed?: boolean
  revisit?: CalendarDate
  aliases?: string[]
}
const post = (
  slug: string,
  revisits?: string,
  { date = '2025-01-01', published = true, listed = true, revisit, aliases = [] }: Fields = {},
) => ({
  slug,
  revisits,
  date,
  published,
  listed,
  revisit,
  aliases,
  file: `${slug}.mdx`,
  title: slug,
  places: { revisits: { line: 6, column: 11 } },
})
const slugsOf = (posts: { slug: string }[]) => posts.map(({ slug }) => slug)

/** What is wrong with posts on 15 June 2025. */
const told = (posts: ReturnType<typeof post>[], others: string[] = []) =>
  revisitsProblems(posts, [...slugsOf(posts), ...others], '2025-06-15', () => '').map(
    ({ file, line, column, severity, reason, fix }) => `${file}:${line}:${column} ${severity} ${reason} → ${fix}`,
  )

describe('revisitsProblems', () => {
  const draft = { published: false }
  const later = { date: '2025-08-01' } as const
  test.each([
    ['posts that look back at none', [post('a'), post('b')]],
    ['an earlier post', [post('b', 'a', { date: '2025-02-01' }), post('a')]],
    ['one of the same day', [post('b', 'a'), post('a')]],
    ['several that look back at one', [post('c', 'a'), post('b', 'a'), post('a')]],
    ['one that looks back at one that looks back', [post('c', 'b'), post('b', 'a'), post('a')]],
    ['a draft of a draft', [post('b', 'a', draft), post('a', undefined, draft)]],
    ['a draft of a post to come', [post('b', 'a', { ...draft, date: '2025-09-01' }), post('a', undefined, later)]],
    ['a post to come of one that comes first', [post('b', 'a', { date: '2025-08-02' }), post('a', undefined, later)]],
    ['a post that is not listed', [post('b', 'a', { listed: false }), post('a')]],
  ])('has nothing to say about %s', (_, posts) => {
    expect(told(posts)).toEqual([])
  })

  test('has nothing to say about a post whose own front matter is wrong', () => {
    expect(told([post('b', 'broken')], ['broken'])).toEqual([])
  })

  const at = (file: string) => `${file}.mdx:6:11`
  test.each([
    [
      'no post',
      [post('b', 'moving-hose'), post('moving-house')],
      `${at('b')} error there is no post "moving-hose" to look back at → Write \`revisits: moving-house\``,
    ],
    [
      'nothing like any',
      [post('b', 'x')],
      `${at('b')} error there is no post "x" to look back at → Write the last part of the address of a post, or remove it`,
    ],
    [
      'a post that was renamed',
      [post('b', 'old-name'), post('moving', undefined, { aliases: ['/2019/x', '/blog/old-name'] })],
      `${at('b')} error there is no post "old-name" to look back at → Write \`revisits: moving\``,
    ],
    [
      'an old address of another form',
      [post('b', 'old-name'), post('moving', undefined, { aliases: ['/2019/x', '/2019/Old-name.html'] })],
      `${at('b')} error there is no post "old-name" to look back at → Write \`revisits: moving\``,
    ],
    [
      'a day',
      [post('b', '2026-01-01')],
      `${at('b')} error there is no post "2026-01-01" to look back at → Write \`revisit: 2026-01-01\` for a day to look at this post again`,
    ],
    ['itself', [post('b', 'b')], `${at('b')} error a post cannot look back at itself → Name an earlier one, or remove it`],
    [
      'a draft',
      [post('b', 'a'), post('a', undefined, draft)],
      `${at('b')} error "a" is not published when this is → Remove it until it is, or publish a.mdx before`,
    ],
    [
      'a post that comes later',
      [post('b', 'a'), post('a', undefined, later)],
      `${at('b')} error "a" is not published when this is → Remove it until it is, or publish a.mdx before`,
    ],
    [
      'a younger post',
      [post('b', 'a'), post('a', undefined, { date: '2025-01-02' })],
      `${at('b')} warning "a" is of 2025-01-02, and so later than this → Correct one of the two dates, or name an earlier post`,
    ],
    [
      'a post that is not listed',
      [post('b', 'a'), post('a', undefined, { listed: false })],
      `${at('b')} warning "a" is not listed, so that readers are not shown that this looks back at it → List it, or link to it in the words and remove this`,
    ],
  ])('tells of %s', (_, posts, problem) => {
    expect(told(posts)).toEqual([problem])
  })

  test('tells every post of a circle, and none that leads into it', () => {
    const circle = (file: string, way: string) =>
      `${at(file)} error what this looks back at looks back at this: ${way} → Remove \`revisits\` from the earliest of them`
    expect(told([post('a', 'b'), post('b', 'a')])).toEqual([circle('a', 'a → b → a'), circle('b', 'b → a → b')])
    expect(told([post('in', 'a'), post('a', 'b'), post('b', 'c'), post('c', 'a')])).toEqual([
      circle('a', 'a → b → c → a'),
      circle('b', 'b → c → a → b'),
      circle('c', 'c → a → b → c'),
    ])
  })

  test('reads long ways', () => {
    const posts = Array.from({ length: 300 }, (_, i) => post(`p${i}`, `p${(i + 1) % 300}`))
    expect(told(posts)).toHaveLength(300)
    const way = Array.from({ length: 3000 }, (_, i) => post(`p${i}`, i ? `p${i - 1}` : undefined))
    expect(told(way)).toEqual([])
  })
})

test('follow-ups come oldest first, those of one day in the order they are in', () => {
  const posts = [post('d', 'a', { date: '2028-01-01' }), post('b', 'a'), post('c', 'a'), post('x', 'b'), post('a')]
  expect([...followUpsIn(posts)].map(([slug, found]) => [slug, slugsOf(found)])).toEqual([
    ['a', ['b', 'c', 'd']],
    ['b', ['x']],
  ])
  expect(slugsOf(posts)).toEqual(['d', 'b', 'c', 'x', 'a'])
})

describe('isDue', () => {
  const today = '2026-03-29'
  const original = post('a', undefined, { revisit: '2026-03-01' })
  const followUp = (date: CalendarDate, published = true) => post('b', 'a', { date, published })
  test.each([
    ['never, without a day', post('a'), [], false],
    ['not before its day', post('a', undefined, { revisit: '2026-03-30' }), [], false],
    ['from its day on', post('a', undefined, { revisit: today }), [], true],
    ['though there was a look back before', original, [followUp('2026-02-28')], true],
    ['not after one of that day', original, [followUp('2026-03-01')], false],
    ['not after one to come', original, [followUp('2026-12-01')], false],
    ['not after one of several', original, [followUp('2026-02-01'), followUp('2026-03-02')], false],
  ])('%s', (_, of, others, due) => {
    expect(isDue(of, others, today, false)).toBe(due)
  })

  test('a draft counts where it is asked for', () => {
    const followUps = [followUp('2026-03-02', false)]
    expect([isDue(original, followUps, today, false), isDue(original, followUps, today, true)]).toEqual([true, false])
  })
})
