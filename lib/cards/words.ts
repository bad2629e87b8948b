/** Where lines may be broken, by the widths of signs: so that few sizes and widths have to be tried. */
import { measure } from './lines'
import type { Sign } from './typeset'

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
export async function wordsOf({ signs, ruler }: { signs: Sign[]; ruler: Sign }, tracking = 0): Promise<Word[]> {
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
export function breakWords(words: Word[], width: number): Broken | undefined {
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
export function balance(words: Word[], widest: Broken): Broken {
  const narrower = breakWords(words, widest.widest - 0.001)
  return narrower && narrower.lines === widest.lines ? balance(words, narrower) : widest
}
