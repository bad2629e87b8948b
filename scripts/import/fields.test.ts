import { describe, expect, test } from 'vitest'
import { mapFields } from './fields'

const map = (fields: Record<string, unknown>) =>
  mapFields(new Map(Object.entries(fields).map(([name, value], at) => [name, { value, line: at + 2 }])), '2026-11-22')
/** What is said, without what is not. */
const said = (fields: Record<string, unknown>) => {
  const { notes, lines, ...mapped } = map(fields)
  return Object.fromEntries(Object.entries(mapped).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)))
}
const notesOf = (fields: Record<string, unknown>) => map(fields).notes.map(({ line, text }) => `${line} ${text}`)

describe('a field is known by its name elsewhere', () => {
  test.each([
    [{ summary: 'A' }, { description: 'A' }],
    [{ excerpt: 'A\n  b' }, { description: 'A b' }],
    [{ spoiler: 'A' }, { description: 'A' }],
    [{ Subtitle: 'A' }, { description: 'A' }],
    [{ pubDate: 'Jul 08 2022' }, { date: '2022-07-08' }],
    [{ pub_date: '2022-07-08' }, { date: '2022-07-08' }],
    [{ 'date created': '2022-07-08T10:00' }, { date: '2022-07-08' }],
    [{ created: '2022-07-08T10:00' }, { date: '2022-07-08' }],
    [{ published_at: '2022-07-08' }, { date: '2022-07-08' }],
    [{ published: '2022-07-08' }, { date: '2022-07-08' }],
    [{ lastmod: '2022-07-08' }, { updated: '2022-07-08' }],
    [{ last_modified_at: '2022-07-08' }, { updated: '2022-07-08' }],
    [{ draft: false }, { published: true }],
    [{ draft: true }, { published: false }],
    [{ published: 'no' }, { published: false }],
    [{ published: true, draft: true }, { published: false }],
    [{ published: false, draft: false }, { published: false }],
    [{ status: 'draft' }, { published: false }],
    [{ unlisted: true }, { listed: false }],
    [
      { series_order: 2, series: ['A'] },
      { series: 'A', part: 2 },
    ],
    [{ language: 'pt_br' }, { lang: 'pt-BR' }],
    [
      { url: '/a/', slug: 'b' },
      { permalink: '/a/', slug: 'b' },
    ],
    [{ redirect_from: '/a,b/' }, { aliases: ['/a,b/'] }],
    [{ aliases: ['/a/', '/b'] }, { aliases: ['/a/', '/b'] }],
    [{ discuss: 'https://example.org/a' }, { discuss: ['https://example.org/a'] }],
    [{ revisit: '2030-01-02' }, { revisit: '2030-01-02' }],
  ])('%j', (fields, mapped) => {
    expect(said(fields)).toEqual(mapped)
  })
})

test('a field that is used has a line, under our name', () => {
  expect(map({ heroImage: 'a.png', layout: 'post', summary: 'A', excerpt: 'B' }).lines).toEqual(
    new Map([
      ['cover', 2],
      ['description', 4],
    ]),
  )
})

describe('a post that was shown for a time only', () => {
  test('from a day yet to come is dated that day', () => {
    expect(map({ date: '2020-01-02', publishDate: '2099-01-01T10:00' })).toMatchObject({
      date: '2099-01-01',
      lines: new Map([['date', 3]]),
      notes: [
        { line: 3, text: '`publishDate: 2099-01-01T10:00` is yet to come: it became the date, before which readers do not see the post' },
        { line: 2, text: '`date: 2020-01-02` could not be used: it was left out' },
      ],
    })
    expect(map({ publishDate: '2099-01-01' })).toMatchObject({ date: '2099-01-01', notes: [] })
  })

  test('from a day past keeps its date', () => {
    expect(map({ date: '2020-01-02', publishDate: '2020-02-02' })).toMatchObject({
      date: '2020-01-02',
      notes: [{ line: 3, text: '`publishDate: 2020-02-02` could not be used: it was left out' }],
    })
  })

  test('until a day past is a draft', () => {
    expect(map({ draft: false, expiryDate: '2026-11-22' })).toMatchObject({
      published: false,
      notes: [{ line: 3, text: '`expiryDate: 2026-11-22` is over: the post became a draft' }],
    })
  })

  test('until a day yet to come is told of', () => {
    expect(map({ draft: false, expiryDate: '2026-11-23' })).toMatchObject({
      published: true,
      notes: [{ line: 3, text: '`expiryDate: 2026-11-23` has no field here: it was left out' }],
    })
  })
})

describe('tags', () => {
  test.each([
    [{ tags: ['a', 'b'] }, ['a', 'b']],
    [{ tags: 'a, b c' }, ['a', 'b c']],
    [{ tags: 'a b' }, ['a', 'b']],
    [{ tag: 'a b' }, ['a b']],
    [{ tags: '#a, "b"' }, ['a', 'b']],
    [{ tags: 2024 }, ['2024']],
    [{ tags: [{ name: 'A', slug: 'a' }] }, ['A']],
    [{ tags: ['Web', 'web'], categories: ['web', 'home'] }, ['Web', 'home']],
    [{ category: 'web dev' }, ['web dev']],
    [{ tags: null, categories: [] }, []],
  ])('%j', (fields, tags) => {
    expect(map(fields)).toMatchObject({ tags, notes: [] })
  })

  test('that make no address are told of', () => {
    expect(map({ tags: ['🎉', 'a'] })).toMatchObject({ tags: ['a'], notes: [{ text: 'the tag `🎉` makes no address: it was left out' }] })
  })
})

describe('a cover', () => {
  test.each([
    [{ cover: 'a.png' }, { src: 'a.png' }],
    [
      { heroImage: './a.png', heroImageAlt: 'A' },
      { src: './a.png', alt: 'A' },
    ],
    [{ cover: { image: 'a.png', alt: 'A', caption: 'B' } }, { src: 'a.png', alt: 'A', caption: 'B' }],
    [{ image: { url: 'a.png', alt: '' } }, { src: 'a.png' }],
  ])('%j', (fields, cover) => {
    expect(map(fields)).toMatchObject({ cover, notes: [] })
  })

  test('that is none is told of, and so are words about it', () => {
    expect(notesOf({ cover: { hidden: true }, coverAlt: 'A' })).toEqual([
      '2 `cover: {"hidden":true}` could not be used: it was left out',
      '3 `coverAlt: A` could not be used: it was left out',
    ])
  })
})

describe('what is not mapped is told of, with its line and value', () => {
  test.each([
    [{ layout: 'post' }, ['2 `layout: post` has no field here: it was left out']],
    [{ title: 'A', menu: { main: { weight: 1 } } }, ['3 `menu: {"main":{"weight":1}}` has no field here: it was left out']],
    [{ date: 'soon' }, ['2 `date: soon` could not be used: it was left out']],
    [{ date: '2020-01-02', created: '2019-01-02' }, ['3 `created: 2019-01-02` could not be used: it was left out']],
    [{ date: '2020-01-02', created: '2020-01-02T10:00' }, []],
    [{ description: 'A', excerpt: 'B' }, ['3 `excerpt: B` could not be used: it was left out']],
    [{ part: 2 }, ['2 `part: 2` could not be used: it was left out']],
    [{ series: ['A', 'B'] }, ['2 `series: ["A","B"]` could not be used: it was left out']],
    [{ lang: 'english' }, ['2 `lang: english` could not be used: it was left out']],
    [{ discuss: ['no address'] }, ['2 `discuss: ["no address"]` could not be used: it was left out']],
    [{ draft: null, cover: '', tags: [] }, []],
    [{ long: `${'x'.repeat(200)}\u001b[31m` }, [`2 \`long: ${'x'.repeat(74)}…\` has no field here: it was left out`]],
  ])('%j', (fields, notes) => {
    expect(notesOf(fields)).toEqual(notes)
  })

  test('names that objects have are names of fields', () => {
    const fields = new Map([
      ['__proto__', { value: { polluted: true }, line: 2 }],
      ['constructor', { value: 'x', line: 3 }],
    ])
    expect(mapFields(fields, '2026-11-22').notes.map(({ text }) => text)).toEqual([
      '`__proto__: {"polluted":true}` has no field here: it was left out',
      '`constructor: x` has no field here: it was left out',
    ])
    expect({}).not.toHaveProperty('polluted')
  })
})
