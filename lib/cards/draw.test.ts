import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { site } from '@/content/site'
import { type Card, drawCard, palette } from './draw'

const card = (title: string, more: Partial<Card> = {}): Card => ({ title, description: '', lang: 'en', ...more })

const margin = 84

/** Where the ink of a title is: rows and columns, without the margins that nothing may touch. */
async function inkOf(bytes: Buffer) {
  const title = { left: 0, top: 160, width: 1200, height: 380 }
  const { data, info } = await sharp(await sharp(bytes).extract(title).png().toBuffer())
    .trim({ threshold: 20 })
    .toBuffer({ resolveWithObject: true })
  const left = -(info.trimOffsetLeft ?? 0)
  return { left, right: 1200 - left - info.width, width: info.width, height: info.height, data }
}

const long = 'On the many things that are wider than a page, such as a table of nine columns, '.repeat(4).slice(0, 300)

describe('a card', () => {
  test.each([
    ['a short title', card('Done')],
    ['everything', card('From IC to EM and back again', { description: 'The risks and rewards', note: '29 March 2025' })],
    ['a title of 300 characters', card(long, { note: '14 February 2026' })],
    ['a word that fits on no line', card('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(4))],
    ['a word wider than any picture', card('W'.repeat(400))],
    ['a title as long as a story', card('word '.repeat(3000), { description: 'word '.repeat(9000) })],
    ['what means something to programs', card(`<b>&amp;</b> "'\\ <script>alert(1)</script>`)],
    ['Japanese', card('未来の自分への手紙'.repeat(30), { lang: 'ja' })],
    ['Arabic', card('رسالة إلى نفسي في المستقبل', { lang: 'ar' })],
    ['emoji', card('🚀👩‍💻🇧🇷'.repeat(20))],
  ])('is a picture of 1200 × 630 pixels with %s within its margins', async (_, given) => {
    const bytes = await drawCard(given)
    expect(await sharp(bytes, { failOn: 'warning' }).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, isPalette: true })
    expect(bytes.length).toBeLessThan(45_000)
    const { left, right } = await inkOf(bytes)
    expect(Math.min(left, right)).toBeGreaterThanOrEqual(margin - 2)
    expect((await drawCard(given)).equals(bytes)).toBe(true)
  })

  test('has a large title where it is short, and never one too small to be read', async () => {
    const [short, middle, huge] = await Promise.all(
      ['Done', 'From IC to EM and back again', long].map((title) => drawCard(card(title)).then(inkOf)),
    )
    expect(short?.height).toBeGreaterThan(70)
    expect(middle?.height).toBeGreaterThan(2 * 80)
    expect(huge?.height).toBeGreaterThan(4.5 * 58)
    expect(huge?.height).toBeLessThan(330)
  })

  test('breaks a title into lines of about the same length', async () => {
    const { width } = await inkOf(await drawCard(card('From IC to EM and back again')))
    expect(width).toBeLessThan(700)
  })

  test('is read from the right where its language is', async () => {
    const title = 'رسالة إلى نفسي'
    const { left, right } = await inkOf(await drawCard(card(title, { lang: 'ar' })))
    expect(right).toBeLessThan(margin + 10)
    expect(left).toBeGreaterThan(200)
    const lines = await inkOf(await drawCard(card('C++ for all', { lang: 'ar' })))
    expect(lines.right).toBeLessThan(margin + 10)
  })

  test('of what no font can write is signed by the site, which shows no boxes', async () => {
    const signed = await drawCard(card(site.title))
    expect((await drawCard(card('שלום'))).equals(signed)).toBe(true)
    expect((await drawCard(card('…'))).equals(signed)).toBe(true)
    expect((await drawCard(card('Peace שלום'))).equals(await drawCard(card('Peace ')))).toBe(true)
  })

  test('has the colours of the site, and no others', async () => {
    const { data } = await sharp(await drawCard(card('Done', { description: 'A word', note: '1 post' })))
      .raw()
      .toBuffer({ resolveWithObject: true })
    const shown = new Set(Array.from({ length: data.length / 3 }, (_, at) => data.subarray(3 * at, 3 * at + 3).join()))
    const { ink, muted, accent } = palette()
    expect(new Set([...ink, ...muted].map(String)).add(String(accent.at(-1)))).toEqual(shown)
  })

  test('says the day only where there is one', async () => {
    const foot = async (bytes: Buffer) => {
      const strip = await sharp(bytes).extract({ left: 0, top: 535, width: 1200, height: 95 }).png().toBuffer()
      return (await sharp(strip).stats()).entropy
    }
    expect(await foot(await drawCard(card('Done')))).toBe(0)
    expect(await foot(await drawCard(card('Done', { note: '1 January 2026' })))).toBeGreaterThan(0)
  })
})

test('on a machine without fonts and settings, a card is the same, and nothing is complained of', async () => {
  const given = card('Out of reach 東京 🌊', { note: '1 January 2026' })
  const program = `
    import { drawCard } from './lib/cards/draw.ts'
    import { createHash } from 'node:crypto'
    console.log(createHash('sha256').update(await drawCard(${JSON.stringify(given)})).digest('hex'))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH, HOME: '/nonexistent', FONTCONFIG_PATH: '/nonexistent' },
  })
  expect(stderr).toBe('')
  expect(stdout.trim()).toBe(
    createHash('sha256')
      .update(await drawCard(given))
      .digest('hex'),
  )
})
