import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Style } from './faces'
import { codePointsIn } from './sfnt'
import { canBeRead, markup, signsOf } from './typeset'
import { workshop } from './workshop'

const style: Style = { pkg: 'source-serif-4', axis: 'opsz', axes: { wght: 600, opsz: 60 } }

/** What is drawn of a text, each run with the package its font is from. */
async function runs(text: string, lang = 'en'): Promise<string[]> {
  const all: { pkg: string; text: string }[] = []
  for (const { text: sign, family } of await signsOf(text, lang, style)) {
    const pkg = family.match(/^(source-serif-4|inter|noto-sans-\w\w|noto-sans-arabic|noto-emoji)-/)?.[1] ?? family
    const last = all.at(-1)
    if (last?.pkg === pkg) last.text += sign
    else all.push({ pkg, text: sign })
  }
  return all.map(({ pkg, text }) => `${pkg}: ${text}`)
}

describe('a text is set', () => {
  test.each([
    ['Latin, with every accent', 'Čeština, Łódź, tiếng Việt'],
    ['Greek and Cyrillic', 'Ελληνικά, Ещё'],
  ])('in the type of the site: %s', async (_, text) => {
    expect(await runs(text)).toEqual([`source-serif-4: ${text}`])
  })

  test('in whole letters, however their accents are written', async () => {
    expect(await runs('Cafe\u0301')).toEqual(['source-serif-4: Café'])
  })

  test.each([
    ['ja', '直骨', 'jp'],
    ['zh', '直骨', 'sc'],
    ['zh-Hant', '直骨', 'sc'],
    ['ko', '直骨', 'kr'],
    ['en', '直骨', 'sc'],
    ['en', '直骨の', 'jp'],
    ['en', '直骨는', 'kr'],
  ])('in the forms of its language: %s, %s', async (lang, text, forms) => {
    expect(await runs(text, lang)).toEqual([`noto-sans-${forms}: ${text}`])
  })

  test('in several types, where it is in several scripts', async () => {
    expect(await runs('Hi نفسي 🌊', 'en')).toEqual(['source-serif-4: Hi ', 'noto-sans-arabic: نفسي', 'source-serif-4:  ', 'noto-emoji: 🌊'])
  })

  test.each([
    ['of several people', '👩‍💻'],
    ['with a tone of skin', '👍🏽'],
    ['of a country', '🇧🇷'],
    ['on a key', '1️⃣'],
    ['that could be text', '☕️'],
  ])('with a picture %s as one sign', async (_, emoji) => {
    const signs = await signsOf(`A ${emoji}`, 'en', style)
    expect(signs.map(({ text }) => text)).toEqual(['A', ' ', emoji])
    expect(signs[2]?.family).toMatch(/^noto-emoji-/)
  })

  test('without what no font has, and without the space beside it', async () => {
    expect(await runs('One שלום two \u{e000}\u0000 ไทย')).toEqual(['source-serif-4: One two '])
    expect(await runs('a\u0334b')).toEqual(['source-serif-4: ab'])
    expect(await signsOf('שלום', 'he', style)).toEqual([])
    expect(await signsOf('\ud83c', 'en', style)).toEqual([])
  })

  test.each([
    ['Japanese', 'ja', '未来の自分への手紙：「東京」で働く、2026年…'],
    ['Chinese', 'zh', '写给未来的自己——关于骨头，与直接。'],
    ['Korean', 'ko', '미래의 나에게 보내는 편지'],
    ['Arabic', 'ar', 'رسالةٌ إلى نفسي، في المُستقبل؟'],
    ['emoji', 'en', '🚀👩‍💻🏳️‍🌈👨‍👩‍👧🇯🇵❤️✨'],
    ['signs', 'en', '<&"\'> “quoted” – — … → © € №'],
  ])('in fonts that have all of its characters, so that none is a box: %s', async (_, lang, text) => {
    const signs = await signsOf(text, lang, style)
    expect(signs.map(({ text }) => text).join('')).toBe(text)
    for (const { text: sign, family } of signs) {
      const has = codePointsIn(readFileSync(join(workshop(), 'fonts', `${family}.ttf`)))
      const seen = [...sign].filter((character) => !/[\u200d\ufe0f]/u.test(character))
      expect(seen.filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([])
    }
  })
})

test('signs that say nothing are nothing to read', async () => {
  const read = async (text: string) => canBeRead(await signsOf(text, 'en', style))
  expect(await read(' — …')).toBe(false)
  expect(await read('C++')).toBe(true)
  expect(await read('🌊')).toBe(true)
})

test('markup names the font of each run, lets no other take part, and reads signs as text', async () => {
  const signs = [
    { text: '<b>', family: 'a' },
    { text: '&"', family: 'a' },
    { text: "'", family: 'b' },
  ]
  expect(markup(signs, { size: 10 })).toBe(
    '<span fallback="false" insert_hyphens="false" size="10"><span font_family="a">&#60;b&#62;&#38;&#34;</span><span font_family="b">&#39;</span></span>',
  )
})
