import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { searchIndex, writeIndex } from '../../adapter/index-search'
import { loadPagefind, loadScript } from '../../adapter/test-index'
import { publishParts } from '../../scripts/publish-search'
import { find, type Question } from './find'
import { openParts } from './pagefind'
import { separate } from './words'

const post = (title: string, day: string, tags: string[], words: string, lang = '') =>
  `<!doctype html><html lang="en"><body><article><h1>${title}</h1><time class="dt-published" datetime="${day}">Day ${day}</time>${tags.map((tag) => `<a class="p-category">${tag}</a>`).join('')}<div class="e-content"${lang}>${words}</div></article></body></html>`

const pages = [
  {
    address: '/blog/moving',
    html: post('Moving on', '2025-03-29', ['Work'], '<p>First words.</p><h2 id="risk">Risk &lt;1&gt;</h2><p>A decision to review.</p>'),
  },
  { address: '/blog/staying', html: post('Staying', '2024-01-02', ['Work', 'café'], '<p>Decisions that stay.</p>') },
  {
    address: '/blog/tokyo',
    html: post(
      '東京の手帳',
      '2026-04-01',
      ['日本'],
      '<h2 id="asa">朝の散歩</h2><p>去年の春、私は東京都に引っ越しました。</p>',
      ' lang="ja"',
    ),
  },
  { address: '/blog/beijing', html: post('北京', '2026-04-02', ['日本'], '<p>我在北京大学学习中文。</p>', ' lang="zh-Hans"') },
  { address: '/blog/arabic', html: post('رسالة', '2026-02-01', [], '<p>هذه مدونة شخصية</p>', ' lang="ar" dir="rtl"') },
  {
    address: '/blog/signs',
    html: post('Signs', '2026-01-02', [], '<p>Keep $HOME in a &lt;Suspense&gt; for €5, with <code>code</code>.</p>'),
  },
  ...Array.from({ length: 9 }, (_, n) => ({
    address: `/blog/many-${n}`,
    html: post(`Many ${n}`, `2020-01-0${n + 1}`, [], '<p>Plenty of them.</p>'),
  })),
]

let dir: string
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'search-'))
  writeIndex(await searchIndex(pages, { language: 'en', separate }), dir)
  return () => rmSync(dir, { recursive: true })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const search = async (query: Partial<Question['query']>, from = 0, count = 5) =>
  find(await loadPagefind(dir), { query: { words: '', tag: '', year: '', ...query }, from, count })

const html = (pieces: { text: string; marked: boolean }[]) => pieces.map(({ text, marked }) => (marked ? `<${text}>` : text)).join('')
const told = async (words: string) =>
  (await search({ words })).hits.map(({ address, title, words, sections }) => [
    address,
    html(title),
    html(words),
    ...sections.flatMap((section) => [section.address, html(section.title), html(section.words)]),
  ])

describe('find', () => {
  it('tells where words are: in a page, or in its sections', async () => {
    expect((await told('decision')).sort()).toEqual([
      ['/blog/moving', 'Moving on', '', '/blog/moving#risk', 'Risk <1>', 'A <decision> to review.'],
      ['/blog/staying', 'Staying', '<Decisions> that stay.'],
    ])
  })

  it.each([
    [
      '東京',
      [['/blog/tokyo', '<東京>の手帳', expect.any(String), '/blog/tokyo#asa', '朝の散歩', '去年の春、私は<東京>都に引っ越しました。']],
    ],
    ['引っ越し', [['/blog/tokyo', '東京の手帳', '', '/blog/tokyo#asa', '朝の散歩', '去年の春、私は東京都に<引っ越し>ました。']]],
    ['大学', [['/blog/beijing', '北京', '我在北京<大学>学习中文。']]],
    ['中文', [['/blog/beijing', '北京', '我在北京大学学习<中文>。']]],
    ['مدونة', [['/blog/arabic', 'رسالة', 'هذه <مدونة> شخصية.']]],
  ])('finds %s in the middle of a sentence, on a site in English', async (words, hits) => {
    expect(await told(words)).toEqual(hits)
  })

  it('knows the day and the language of a page', async () => {
    const [tokyo] = (await search({ words: '引っ越し' })).hits
    expect(tokyo).toMatchObject({ date: 'Day 2026-04-01', lang: 'ja', dir: '' })
    const [arabic] = (await search({ words: 'مدونة' })).hits
    expect(arabic).toMatchObject({ lang: 'ar', dir: 'rtl' })
  })

  it('narrows by tag and year, and says what else there is', async () => {
    const all = await search({ words: 'decision' })
    expect(all).toMatchObject({
      total: 2,
      tags: [
        { value: 'café', pages: 1 },
        { value: 'Work', pages: 2 },
      ],
      years: [
        { value: '2025', pages: 1 },
        { value: '2024', pages: 1 },
      ],
    })
    const some = await search({ words: 'decision', tag: 'Work', year: '2024' })
    expect(some.hits.map(({ address }) => address)).toEqual(['/blog/staying'])
    expect(some.tags).toEqual(all.tags)
    expect(await search({ words: 'decision', tag: 'None such' })).toMatchObject({ total: 0, hits: [] })
  })

  it('lists the newest first where only a tag or a year is asked for', async () => {
    expect((await search({ tag: 'Work' })).hits.map(({ address }) => address)).toEqual(['/blog/moving', '/blog/staying'])
  })

  it('gives as many as are asked for, and the rest later', async () => {
    const first = await search({ words: 'plenty' })
    const rest = await search({ words: 'plenty' }, 5, 10)
    expect([first.total, first.hits.length, rest.total, rest.hits.length]).toEqual([9, 5, 9, 4])
    expect(new Set([...first.hits, ...rest.hits].map(({ address }) => address)).size).toBe(9)
  })

  it('takes no word for another that it begins with', async () => {
    expect(await told('amendment')).toEqual([]) // "a" is there
    expect(await told('東大')).toEqual([])
    expect(await told('decision zzz')).toEqual([])
    expect((await search({ words: 'deciding' })).total).toBe(0)
    expect((await search({ words: 'decid' })).total).toBe(0)
    expect((await search({ words: 'decis' })).total).toBe(2)
    expect((await search({ words: 'reviewing DECISION' })).total).toBe(1)
  })

  it.each(['$HOME', '<Suspense>', 'a <Suspense>', '"$HOME in"', '€5', '`code`', '~code'])('finds %s by its letters', async (words) => {
    expect((await search({ words })).total).toBeGreaterThan(0)
  })

  it.each(['=>', 'zzzzzz', '!!!', '"', '😀', '"staying put nowhere"', '-', '\u200B'])(
    'finds nothing for %j, without an error',
    async (words) => {
      expect(await search({ words })).toMatchObject({ total: 0, hits: [] })
    },
  )

  it('answers nothing to no question, and offers all there is', async () => {
    const { total, hits, tags, years } = await search({})
    expect([total, hits.length, tags.length, years.length]).toEqual([0, 0, 3, 4])
  })

  it('finds whole phrases between quotation marks', async () => {
    expect((await search({ words: '"decision to review"' })).total).toBe(1)
    expect((await search({ words: '"東京都"' })).total).toBe(1)
    expect((await search({ words: '"東京春"' })).total).toBe(0)
  })
})

describe('of an index in parts', () => {
  let parts: string
  beforeAll(async () => {
    parts = mkdtempSync(join(tmpdir(), 'search-'))
    const dated = pages.map((page) => ({ ...page, day: /datetime="(.+?)"/.exec(page.html)?.[1] ?? '' }))
    const folders: string[] = []
    for (const some of [dated.filter(({ day }) => day > '2025'), dated.filter(({ day }) => day <= '2025')]) {
      const folder = join(parts, `made-${folders.length}`)
      writeIndex(await searchIndex(some, { language: 'en', separate }), folder)
      folders.push(folder)
    }
    publishParts(folders, join(parts, 'pagefind'))
    return () => rmSync(parts, { recursive: true })
  })

  const both = async (query: Partial<Question['query']>, count = 20) => {
    const pagefind = await openParts(await loadScript(parts), '/pagefind/', 1)
    return find(pagefind, { query: { words: '', tag: '', year: '', ...query }, from: 0, count })
  }

  it('finds the same pages as in one', async () => {
    for (const words of ['decision', 'plenty', '東京', 'nowhere', 'android']) {
      const [divided, whole] = [await both({ words }), await search({ words }, 0, 20)]
      const byAddress = ({ hits }: typeof whole) => hits.toSorted((a, b) => (a.address < b.address ? -1 : 1))
      expect([words, divided.total, byAddress(divided)]).toEqual([words, whole.total, byAddress(whole)])
      expect([divided.tags, divided.years]).toEqual([whole.tags, whole.years])
    }
  })

  it('lists what a tag or a year has in the same order, the newest first', async () => {
    for (const query of [{ tag: 'Work' }, { year: '2020' }, { year: '2026' }, {}])
      expect(await both(query)).toEqual(await search(query, 0, 20))
  })
})
