import sharp from 'sharp'
import { site } from '@/content/site'
import { color } from '@/lib/colors'
import { directionOf } from '@/lib/language'
import type { Style } from './faces'
import { type Drawn, type Setting, setLines } from './layout'
import { cardSize } from './size'
import { canBeRead, signsOf } from './typeset'

/** What stands on a card. */
export interface Card {
  title: string
  description: string
  /** A few words at its foot, in the language of the site: a day, a number of posts. */
  note?: string
  /** Language of title and description. */
  lang: string
}

const { width, height } = cardSize
const margin = 84
const measure = width - 2 * margin

/** Where things stand: a card looks like the top of a page. */
const tops = { name: 72, rule: 144, title: 188, note: 540 }
const rule = { width: 72, height: 5 }

interface Typography {
  style: Style
  settings: Setting[]
}

/** Even the smallest title can be read where a card is shown 300 pixels wide. */
const typography = {
  title: {
    style: { pkg: 'source-serif-4', axis: 'opsz', axes: { wght: 600, opsz: 60 } },
    settings: [
      { size: 116, lines: 1 },
      { size: 96, lines: 2 },
      { size: 84, lines: 3 },
      { size: 70, lines: 4 },
      { size: 58, lines: 5 },
    ].map((size) => ({ ...size, leading: 1.1, tracking: -0.02 })),
  },
  description: {
    style: { pkg: 'source-serif-4', axis: 'opsz', axes: { wght: 400, opsz: 32 } },
    settings: [{ size: 34, lines: 2, leading: 1.35 }],
  },
  name: {
    style: { pkg: 'source-serif-4', axis: 'opsz', slant: 'italic', axes: { wght: 400, opsz: 32 } },
    settings: [{ size: 38, lines: 1, leading: 1.35 }],
  },
  note: {
    style: { pkg: 'inter', axis: 'wght', axes: { wght: 500 } },
    settings: [{ size: 28, lines: 1, leading: 1.35 }],
  },
} satisfies Record<string, Typography>

/** Sets a text; nothing where no font of the site has its letters. */
async function set(text: string, lang: string, { style, settings }: Typography): Promise<Drawn | undefined> {
  const [signs, more] = await Promise.all([text, '…'].map((words) => signsOf(words, lang, style)))
  if (!signs || !more || !canBeRead(signs)) return undefined
  const direction = directionOf(lang)
  // Letters that join are not spaced.
  const spaced = settings.map((setting) => (direction === 'rtl' ? { ...setting, tracking: 0 } : setting))
  return setLines({ signs, more, direction, width: measure, settings: spaced })
}

/** How many shades there are between paper and ink: enough for smooth letters, and few enough for a small file. */
const shades = 16

type Ink = 'ink' | 'muted' | 'accent'
type Rgb = [number, number, number]

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb

/** An ink in its shades, from mere paper on. */
function shadesOf(name: Ink): Rgb[] {
  const [paper, ink] = [rgb(color('paper')), rgb(color(name))]
  const shade = (part: number) => paper.map((value, at) => Math.round(value + ((ink[at] ?? 0) - value) * part)) as Rgb
  return Array.from({ length: shades }, (_, i) => shade(i / (shades - 1)))
}

/** The colours of cards: with these, another card is drawn. */
export const palette = () => ({ ink: shadesOf('ink'), muted: shadesOf('muted'), accent: shadesOf('accent') })

/** Puts what has been drawn on a card, from its left or right margin. @param colors the shades of its ink */
function print(
  pixels: Buffer,
  { ink, ...drawn }: Pick<Drawn, 'ink' | 'width' | 'height'>,
  colors: Rgb[],
  top: number,
  side: 'ltr' | 'rtl',
): void {
  const left = side === 'rtl' ? width - margin - drawn.width : margin
  for (let y = 0; y < drawn.height; y++)
    for (let x = 0; x < drawn.width; x++) {
      const shade = Math.round(((ink[y * drawn.width + x] ?? 0) / 255) * (shades - 1))
      if (shade) pixels.set(colors[shade] ?? [], 3 * ((top + y) * width + left + x))
    }
}

/** Draws a card: a PNG of 1200 × 630 pixels. */
export async function drawCard({ title, description, note, lang }: Card): Promise<Buffer> {
  const side = directionOf(lang)
  const { ink, muted, accent } = palette()
  const pixels = Buffer.alloc(3 * width * height, Uint8Array.from(ink[0] ?? []))

  const own = title === site.title ? undefined : await set(title, lang, typography.title)
  const name = own && (await set(site.title, site.language, typography.name))
  if (name) print(pixels, name, muted, tops.name, directionOf(site.language))

  print(pixels, { ...rule, ink: Buffer.alloc(rule.width * rule.height, 255) }, accent, tops.rule, side)

  // Where the title is that of the site, or in letters no font here has, the site stands for it.
  const heading = own ?? (await set(site.title, site.language, typography.title))
  if (heading) print(pixels, heading, ink, tops.title, side)

  const about = await set(description, lang, typography.description)
  const top = tops.title + Math.round(heading?.depth ?? 0) + 28
  if (about && top + about.depth < tops.note - 36) print(pixels, about, muted, top, side)

  const foot = note === undefined ? undefined : await set(note, site.language, typography.note)
  if (foot) print(pixels, foot, muted, tops.note, side)
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 9 })
    .toBuffer()
}
