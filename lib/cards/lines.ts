import sharp, { type Sharp } from 'sharp'
import { markup, type Sign } from './typeset'

/** Lines that have been drawn, cut close to their ink. */
export interface Drawn {
  /** Row by row, how much ink there is: 0 to 255. */
  ink: Buffer
  width: number
  height: number
  /** How many there are. */
  lines: number
  /** How far down the last line goes with the letters that go below it, whether or not it has one. */
  depth: number
}

/** How lines are set. */
export interface Setting {
  /** In pixels. */
  size: number
  /** From line to line, in sizes. */
  leading: number
  /** Between letters, in sizes. */
  tracking?: number
  /** How many lines there may be. */
  lines: number
}

/** A mark that says which way a line runs, whatever its first letter. */
const marks = { ltr: '\u200e', rtl: '\u200f' }

/** How to break text into lines; by `word`, a word that is too wide for a line stands over, else it is broken, too. */
export interface Breaking {
  wrap: 'word' | 'word-char'
  width: number
  direction: 'ltr' | 'rtl'
}

/** Text broken into lines by Pango, which is neither measured nor drawn yet. */
function lay(signs: Sign[], { wrap, width, direction }: Breaking, { size, leading, tracking = 0 }: Setting): Sharp {
  // Pango counts in 1024ths of a point, which at 72 dots an inch is a pixel. A fraction would be a factor to it.
  const points = (pixels: number) => Math.round(pixels * 1024)
  const [first, ...others] = signs
  const marked = first ? [{ ...first, text: marks[direction] + first.text }, ...others] : []
  const text = markup(marked, { size: points(size), line_height: points(size * leading), letter_spacing: points(size * tracking) })
  return sharp({ text: { text, width: Math.ceil(width), wrap, dpi: 72 } })
}

/** How many lines are so high: the ink of a line may be as low as an `x`, or as high as a capital with marks on it. */
const linesIn = (height: number, { size, leading }: Setting) => 1 + Math.max(0, Math.floor((height - 0.4 * size) / (size * leading)))

/** How large lines are, without drawing them. */
export async function measure(signs: Sign[], breaking: Breaking, setting: Setting) {
  const { width, height } = await lay(signs, breaking, setting).metadata()
  return { width, lines: linesIn(height, setting) }
}

/** Draws lines. */
export async function draw(signs: Sign[], breaking: Breaking, setting: Setting): Promise<Drawn> {
  const image = lay(signs, breaking, setting).toColourspace('b-w').raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const lines = linesIn(height, setting)
  return { ink: data, width, height, lines, depth: Math.max(height, (lines - 1) * setting.size * setting.leading + setting.size) }
}
