import { describe, expect, it } from 'vitest'
import { join, separate, toSearch } from './words'

/** Words as they are kept, with a sign for the word joiner. */
const seen = (text: string) => text.replaceAll('\u2060', '⁀')

/** Words of a text that is indexed, of which some were searched for. */
const words = (text: string, ...found: string[]) =>
  separate(text)
    .split(' ')
    .map((word) => ({ text: word, marked: found.includes(word.replace('\u2060', '')) }))

/** Pieces as HTML. */
const html = (pieces: ReturnType<typeof join>) => pieces.map(({ text, marked }) => (marked ? `<${text}>` : text)).join('')

describe('separate', () => {
  it.each([
    ['東京都へ', '東京⁀ 京都⁀ 都へ⁀ へ'],
    ['私はTypeScriptを使う。', '私は⁀ は⁀ TypeScript⁀ を使⁀ 使う⁀ う。'],
    ['「犬」がいる', '「⁀ 犬」⁀ がい⁀ いる⁀ る'],
    ['ラーメン', 'ラー⁀ ーメ⁀ メン⁀ ン'],
    ['か\u3099く', 'か\u3099く⁀ く'],
    ['中文 と 日本', '中文⁀ 文 と 日本⁀ 本'],
    ['ภาษา', 'ภา⁀ าษ⁀ ษา⁀ า'],
  ])('finds the words of %s by pairs of letters', (text, separated) => {
    expect(seen(separate(text))).toBe(separated)
  })

  it.each(['', 'Plain words, “quoted”.', 'Здравствуй, мир', 'العربية مدونة', '한국어 글', '🙂 emoji 👩‍👩‍👧', 'a\r\nb'])(
    'leaves %j as it is',
    (text) => {
      expect(separate(text)).toBe(text)
    },
  )

  it('takes a long text in its stride', () => {
    expect(separate('日'.repeat(100_000)).split(' ')).toHaveLength(100_000)
  })
})

describe('toSearch', () => {
  it.each([
    ['東京都', '東京 京都'],
    ['犬', '犬'],
    ['TypeScriptを使う', 'TypeScript を使 使う'],
    ['東京、京都', '東京、 京都'],
    ['"東京都"', '"東京 京都"'],
    ['two words', 'two words'],
    ['<Suspense> for $1,000', 'Suspense for 1,000'],
    ['👍🏽 C++', '👍🏽 C'],
  ])('asks for %s by pairs, too', (query, searched) => {
    expect(toSearch(query)).toBe(searched)
  })

  it('asks for nothing that is not indexed', () => {
    const text = '去年の春、私は東京都に引っ越しました。「未来」の自分へ'
    const indexed = separate(text).replaceAll('\u2060', '').split(' ')
    for (let from = 0; from < text.length; from++)
      for (const searched of toSearch(text.slice(from, from + 4).replace(/\P{L}/gu, ''))
        .split(' ')
        .filter(Boolean))
        if (text.includes(searched))
          expect(
            indexed.some((word) => word.startsWith(searched)),
            searched,
          ).toBe(true)
  })
})

describe('join', () => {
  it.each(['東京都へ行く。', '私はTypeScriptを使う。「犬」がいる', '中文 and English', 'Plain words, “quoted”.', '両方: both、一つ'])(
    'gives %s back as it was written',
    (text) => {
      expect(html(join(words(text)))).toBe(text)
    },
  )

  it('marks both letters of a pair, and joins pairs that follow each other', () => {
    expect(html(join(words('私は東京都に', '東京', '京都')))).toBe('私は<東京都>に')
    expect(html(join(words('東京と京都', '京都')))).toBe('東京と<京都>')
  })

  it('marks words without what stands around them', () => {
    expect(html(join(words('A “café”, well-known!', '“café”,', 'well-known!')))).toBe('A “<café>”, <well-known>!')
    expect(html(join([{ text: '—', marked: true }]))).toBe('—')
    expect(join([])).toEqual([])
  })
})
