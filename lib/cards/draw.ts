import { site } from '@/content/site'
import { color } from '@/lib/colors'
import { directionOf } from '@/lib/language'
import type { Style } from './faces'
import { setLines } from './layout'
import type { Drawn, Setting } from './lines'
import { png, rowLength } from './png'
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
  const [signs, more, [ruler] = []] = await Promise.all([text, '…', 'n'].map((words) => signsOf(words, lang, style)))
  if (!signs || !more || !ruler || !canBeRead(signs)) return undefined
  const direction = directionOf(lang)
  // Letters that join are not spaced.
  const spaced = settings.map((setting) => (direction === 'rtl' ? { ...setting, tracking: 0 } : setting))
  return setLines({ signs, more, ruler, direction, width: measure, settings: spaced })
}

/** Words of the site that stand on many cards, as they have been drawn. */
const often = new Map<string, Promise<Drawn | undefined>>()

/** More of them are not kept: the days of ten thousand posts are many. */
const mostOften = 1000

/** Sets a text of the site that is likely to stand on other cards, too. */
function setOften(text: string, as: 'name' | 'note'): Promise<Drawn | undefined> {
  const key = `${as} ${text}`
  const before = often.get(key)
  if (before) return before
  if (often.size === mostOften) often.clear()
  const drawn = set(text, site.language, typography[as])
  often.set(key, drawn)
  drawn.catch(() => often.delete(key))
  return drawn
}

/** How many shades there are between paper and ink: enough for smooth letters, and few enough for a small file. */
const shades = 16

type Ink = 'ink' | 'muted' | 'accent'
type Rgb = [number, number, number]

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb

/** An ink in its shades, from mere paper on. */
function shadesOf(name: Ink, paper: Rgb): Rgb[] {
  const ink = rgb(color(name))
  const shade = (part: number) => paper.map((value, at) => Math.round(value + ((ink[at] ?? 0) - value) * part)) as Rgb
  return Array.from({ length: shades }, (_, i) => shade(i / (shades - 1)))
}

/** The colours of cards: with these, another card is drawn. */
export function palette(): Record<Ink, Rgb[]> {
  const paper = rgb(color('paper'))
  return { ink: shadesOf('ink', paper), muted: shadesOf('muted', paper), accent: shadesOf('accent', paper) }
}

/** Where the shades of an ink begin in the palette of a card. */
const firstOf: Record<Ink, number> = { ink: 0, muted: shades, accent: 2 * shades }

/** The shade of each amount of ink. */
const shadeOf = Uint8Array.from({ length: 256 }, (_, ink) => Math.round((ink / 255) * (shades - 1)))

/** Puts what has been drawn on a card, from its left or right margin. */
function print(
  pixels: Uint8Array,
  { ink, ...drawn }: Pick<Drawn, 'ink' | 'width' | 'height'>,
  name: Ink,
  top: number,
  side: 'ltr' | 'rtl',
): void {
  const colors = shadeOf.map((shade) => shade && firstOf[name] + shade)
  const left = side === 'rtl' ? width - margin - drawn.width : margin
  for (let y = 0, from = 0; y < drawn.height; y++)
    for (let to = (top + y) * rowLength(width) + 1 + left, end = to + drawn.width; to < end; to++, from++) {
      const amount = ink[from]
      const color = amount && colors[amount]
      if (color) pixels[to] = color
    }
}

/** Draws a card: a PNG of 1200 × 630 pixels. */
export async function drawCard({ title, description, note, lang }: Card): Promise<Buffer> {
  const side = directionOf(lang)
  const pixels = Buffer.alloc(rowLength(width) * height)

  const own = title === site.title ? undefined : await set(title, lang, typography.title)
  const name = own && (await setOften(site.title, 'name'))
  if (name) print(pixels, name, 'muted', tops.name, directionOf(site.language))

  print(pixels, { ...rule, ink: Buffer.alloc(rule.width * rule.height, 255) }, 'accent', tops.rule, side)

  // Where the title is that of the site, or in letters no font here has, the site stands for it.
  const heading = own ?? (await set(site.title, site.language, typography.title))
  if (heading) print(pixels, heading, 'ink', tops.title, side)

  const about = await set(description, lang, typography.description)
  const top = tops.title + Math.round(heading?.depth ?? 0) + 28
  if (about && top + about.depth < tops.note - 36) print(pixels, about, 'muted', top, side)

  const foot = note === undefined ? undefined : await setOften(note, 'note')
  if (foot) print(pixels, foot, 'muted', tops.note, side)
  const { ink, muted, accent } = palette()
  return png(pixels, width, height, [...ink, ...muted, ...accent])
}
