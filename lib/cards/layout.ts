import { type Breaking, type Drawn, draw, measure, type Setting } from './lines'
import type { Sign } from './typeset'
import { balance, breakWords, wordsOf } from './words'

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
