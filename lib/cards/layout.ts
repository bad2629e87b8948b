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

/** Text to be set. */
export interface Text {
  signs: Sign[]
  /** What says that it goes on, where it is cut short. */
  more: Sign[]
  /** A common letter: others are measured between two of it. */
  ruler: Sign
  direction: 'ltr' | 'rtl'
  /** No line is wider, in pixels. */
  width: number
  /** The largest first. */
  settings: Setting[]
}

/** A mark that says which way a line runs, whatever its first letter. */
const marks = { ltr: '\u200e', rtl: '\u200f' }

/** How to break text into lines; by `word`, a word that is too wide for a line stands over, else it is broken, too. */
interface Breaking {
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

async function measure(signs: Sign[], breaking: Breaking, setting: Setting) {
  const { width, height } = await lay(signs, breaking, setting).metadata()
  return { width, lines: linesIn(height, setting) }
}

async function draw(signs: Sign[], breaking: Breaking, setting: Setting): Promise<Drawn> {
  const image = lay(signs, breaking, setting).toColourspace('b-w').raw()
  const { data, info } = await image.toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const lines = linesIn(height, setting)
  return { ink: data, width, height, lines, depth: Math.max(height, (lines - 1) * setting.size * setting.leading + setting.size) }
}

/** What no line may be broken within, in sizes. */
interface Word {
  width: number
  /** Of the space after it. */
  space: number
  /** How many signs there are up to its end. */
  end: number
}

/** Letters that join have other forms alone: a run of them is measured as one, unless it is wider than a picture can be. */
const joins = ({ text }: Sign) => /^\p{Script=Arabic}/u.test(text)
const mostJoined = 50

/** Widths of signs in sizes, each measured once a process. */
const advances = new Map<string, number>()

async function advanceOf({ text, family }: Sign, ruler: Sign): Promise<number> {
  const key = [ruler.family, family, text].join()
  const before = advances.get(key)
  if (before !== undefined) return before
  const size = 128
  const breaking = { wrap: 'word', width: 100 * size, direction: 'ltr' } as const
  const widthOf = async (signs: Sign[]) => (await measure(signs, breaking, { size, leading: 1, lines: 1 })).width
  const advance = ((await widthOf([ruler, { text, family }, ruler])) - (await widthOf([ruler, ruler]))) / size
  advances.set(key, advance)
  return advance
}

/** Signs of scripts that write no spaces, with theirs for pauses, and pictures. */
const isWide = (text: string) => /^[\p{Ideographic}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u30ff\uff00-\uffef]/u.test(text)

/** About where lines may be broken (Unicode Annex 14), of which the last word is Pango's. */
const mayBreak = (before: string, after: string) =>
  /^[-–—/ ]|[\u00ad\u200b]$/.test(before) ||
  ((isWide(before) || isWide(after)) && !/^[\p{Ps}\p{Pi}]/u.test(before) && !/^[\p{Pe}\p{Pf}\p{Po}ーっゃゅょッャュョ]/u.test(after))

/** A text as words, as wide as their signs are one by one. */
async function wordsOf({ signs, ruler }: Pick<Text, 'signs' | 'ruler'>, tracking = 0): Promise<Word[]> {
  const words: Word[] = []
  for (let at = 0, end = 0; at < signs.length; at = end) {
    const first = signs[at] as Sign
    end = at + 1
    if (joins(first)) while (end - at < mostJoined && signs[end]?.family === first.family && joins(signs[end] as Sign)) end++
    const text = signs.slice(at, end).map(({ text }) => text)
    const width = (await advanceOf({ ...first, text: text.join('') }, ruler)) + text.length * tracking
    const last = words.at(-1)
    if (last && first.text === ' ') last.space += width
    else if (last && !mayBreak(signs[at - 1]?.text ?? '', first.text)) Object.assign(last, { width: last.width + width, end })
    else words.push({ width, space: 0, end })
  }
  return words
}

/** How words are broken into lines, all in sizes. */
interface Broken {
  lines: number
  widest: number
  /** In a width as large as this, a line would have one word more. */
  refused: number
}

/** Fills line after line; nothing where a word is wider than a line. */
function breakWords(words: Word[], width: number): Broken | undefined {
  const broken = { lines: 1, widest: 0, refused: Number.POSITIVE_INFINITY }
  let line = 0
  for (const word of words) {
    if (word.width > width) return undefined
    if (line + word.width > width) {
      broken.refused = Math.min(broken.refused, line + word.width)
      broken.lines++
      line = 0
    }
    broken.widest = Math.max(broken.widest, line + word.width)
    line += word.width + word.space
  }
  return broken
}

/** Lines of about the same length, which is how titles look best: as narrow as they can be without another line. */
function balance(words: Word[], widest: Broken): Broken {
  const narrower = breakWords(words, widest.widest - 0.001)
  return narrower && narrower.lines === widest.lines ? balance(words, narrower) : widest
}

/** How wrong the sum of the widths of signs may be: it knows of no pair that stands closer than others. */
const doubt = 0.03

/**
 * Draws a text in one of its settings, in lines of about the same length; nothing where it does not fit. Pango is asked how many
 * lines there are only where the widths of signs leave a doubt. What they say of how to balance them is drawn, and kept if
 * Pango needs no more lines for it.
 */
async function setIn(setting: Setting, { signs, ruler, direction, width }: Text): Promise<Drawn | undefined> {
  const words = await wordsOf({ signs, ruler }, setting.tracking)
  const guesses = [1, 1 + doubt, 1 - doubt].map((part) => breakWords(words, (part * width) / setting.size))
  const [, fewest, most] = guesses
  if (!fewest || fewest.lines > setting.lines) return undefined
  const breaking = { wrap: 'word', width, direction } as const
  const block = fewest.lines === most?.lines ? { width, lines: most.lines } : await measure(signs, breaking, setting)
  if (block.width > width || block.lines > setting.lines) return undefined
  const guess = guesses.find((guess) => guess?.lines === block.lines)
  const { widest, refused } = guess ? balance(words, guess) : { widest: width, refused: width }
  // In the middle between the widths that would change a line, a small error changes none.
  const middle = ((widest + refused) / 2) * setting.size
  for (const part of [1, 1.01, 1.02, 1.04, 1.08, 1.16].filter((part) => part * middle < width)) {
    const drawn = await draw(signs, { ...breaking, width: part * middle }, setting)
    if (drawn.width <= width && drawn.lines === block.lines) return drawn
  }
  const drawn = await draw(signs, breaking, setting)
  return drawn.width <= width && drawn.lines <= setting.lines ? drawn : undefined
}

/** How far before the end of a beginning a word may end for it to be cut there. */
const near = 20

/**
 * Draws as many words of a text as there is room for, and the sign that it goes on; nothing where it would better be cut within
 * a word. Where to begin to try is what the widths of signs say.
 */
async function cutByWords(text: Text, setting: Setting, breaking: Breaking): Promise<Drawn | undefined> {
  const { signs, more, ruler, width } = text
  const [words, dots] = [await wordsOf({ signs, ruler }, setting.tracking), await wordsOf({ signs: more, ruler }, setting.tracking)]
  const ends = words.map(({ end }) => end).filter((end) => !/^[-–—/]/.test(signs[end - 1]?.text ?? ''))
  const isTooLong = (end: number) => {
    const broken = breakWords([...words.filter((word) => word.end <= end), ...dots], width / setting.size)
    return !broken || broken.lines > setting.lines
  }
  let at = ends.findIndex(isTooLong) - 1
  const [end, next] = ends.slice(Math.max(0, at))
  if (at < 0 || end === undefined || next === undefined || next - end > near) return undefined
  const drawnTo = (at: number) => draw([...signs.slice(0, ends[at]), ...more], breaking, setting)
  const fits = (drawn: Drawn) => drawn.lines <= setting.lines
  let best = await drawnTo(at)
  while (at > 0 && !fits(best)) best = await drawnTo(--at)
  while (++at < ends.length) {
    const next = await drawnTo(at)
    if (!fits(next)) break
    best = next
  }
  return fits(best) ? best : undefined
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
  return [...signs.slice(0, space > low - near ? space : low), ...more]
}

/** More signs than there is room for in any setting. */
const mostSigns = 500

/** Sets a text in the largest of its settings in which it fits; cut short where it fits in none. */
export async function setLines(text: Text): Promise<Drawn> {
  if (text.signs.length <= mostSigns)
    for (const setting of text.settings) {
      // What is wider or higher than any picture can be throws.
      const drawn = await setIn(setting, text).catch(() => undefined)
      if (drawn) return drawn
    }
  const smallest = text.settings.at(-1)
  if (!smallest) throw new Error('There is no size to set a text in')
  const breaking = { ...text, wrap: 'word-char' } as const
  const signs = text.signs.slice(0, mostSigns)
  const drawn = await cutByWords({ ...text, signs }, smallest, breaking)
  if (drawn) return drawn
  const fits = async (signs: Sign[]) => (await measure(signs, breaking, smallest)).lines <= smallest.lines
  return draw((await fits(signs)) ? signs : await cut({ ...text, signs }, fits), breaking, smallest)
}
