import sharp, { type Sharp } from 'sharp'
import { markup, type Sign } from './typeset'

/** Lines that have been drawn, cut close to their ink. */
export interface Drawn {
  /** Row by row, how much ink there is: 0 to 255. */
  ink: Buffer
  width: number
  height: number
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

/** Text to be set. */
export interface Text {
  signs: Sign[]
  /** What says that it goes on, where it is cut short. */
  more: Sign[]
  direction: 'ltr' | 'rtl'
  /** No line is wider, in pixels. */
  width: number
  /** The largest first. */
  settings: Setting[]
}

/** A mark that says which way a line runs, whatever its first letter. */
const marks = { ltr: '\u200e', rtl: '\u200f' }

/** Text broken into lines. To know how large it is, it need not be drawn. */
interface Block {
  image: Sharp
  width: number
  height: number
  lines: number
}

/** Breaks text into lines; with `word`, a word that is too wide for a line stands over, else it is broken, too. */
async function lay(
  signs: Sign[],
  wrap: 'word' | 'word-char',
  { direction, width }: Pick<Text, 'direction' | 'width'>,
  { size, leading, tracking = 0 }: Setting,
): Promise<Block> {
  // Pango counts in 1024ths of a point, which at 72 dots an inch is a pixel. A fraction would be a factor to it.
  const points = (pixels: number) => Math.round(pixels * 1024)
  const [first, ...others] = signs
  const marked = first ? [{ ...first, text: marks[direction] + first.text }, ...others] : []
  const text = markup(marked, { size: points(size), line_height: points(size * leading), letter_spacing: points(size * tracking) })
  const image = sharp({ text: { text, width, wrap, dpi: 72 } })
  const { width: wide, height } = await image.metadata()
  // A line's ink may be as low as an `x`, or as high as a capital with marks on it.
  const lines = 1 + Math.max(0, Math.floor((height - 0.4 * size) / (size * leading)))
  return { image, width: wide, height, lines }
}

async function draw({ image, lines }: Block, { size, leading }: Setting): Promise<Drawn> {
  const { data, info } = await image.extractChannel(0).raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  return { ink: data, width, height, depth: Math.max(height, (lines - 1) * size * leading + size) }
}

/** Lines of about the same length, which is how titles look best: as narrow as they can be without another line. */
async function balanced(block: Block, { signs, direction }: Text, setting: Setting): Promise<Block> {
  let best = block
  let [low, high] = [block.width >> 1, block.width]
  while (block.lines > 1 && high - low > 4) {
    const width = (low + high) >> 1
    const tried = await lay(signs, 'word', { direction, width }, setting)
    if (tried.width <= width && tried.lines === block.lines) [best, high] = [tried, width]
    else low = width
  }
  return best
}

/** The longest beginning of a text that fits, to the end of a word where there is one near, and the sign that it goes on. */
async function cut({ signs, more }: Text, fits: (signs: Sign[]) => Promise<boolean>): Promise<Sign[]> {
  let [low, high] = [0, signs.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (await fits([...signs.slice(0, middle), ...more])) low = middle
    else high = middle
  }
  const space = signs.slice(0, low + 1).findLastIndex(({ text }) => text === ' ')
  return [...signs.slice(0, space > low - 20 ? space : low), ...more]
}

/** More signs than there is room for in any setting. */
const mostSigns = 500

/** Sets a text in the largest of its settings in which it fits; cut short where it fits in none. */
export async function setLines(text: Text): Promise<Drawn> {
  for (const setting of text.settings) {
    // What is wider or higher than any picture can be throws.
    const block = await lay(text.signs, 'word', text, setting).catch(() => undefined)
    if (block && block.width <= text.width && block.lines <= setting.lines) return draw(await balanced(block, text, setting), setting)
  }
  const smallest = text.settings.at(-1)
  if (!smallest) throw new Error('There is no size to set a text in')
  const broken = (signs: Sign[]) => lay(signs, 'word-char', text, smallest)
  const fits = async (signs: Sign[]) => (await broken(signs)).lines <= smallest.lines
  const signs = text.signs.slice(0, mostSigns)
  return draw(await broken((await fits(signs)) ? signs : await cut({ ...text, signs }, fits)), smallest)
}
