import { decodeString } from 'micromark-util-decode-string'
import type { Node, Point } from 'unist'

/** A point in a file: line and column as editors count them, and the index in its text. */
export interface Place extends Point {
  offset: number
}

/** A point as the parser gives it, always with an offset; the beginning of the file for none. */
export const placeOf = (point: Point | undefined): Place => ({
  line: point?.line ?? 1,
  column: point?.column ?? 1,
  offset: point?.offset ?? 0,
})

/** Where a node begins. */
export const startOf = ({ position }: Node): Place => placeOf(position?.start)

/** The place at an index of the source. @param from a place before it, from which its lines are counted */
export function placeAt(source: string, offset: number, from: Place = placeOf(undefined)): Place {
  const [, ...lines] = source.slice(from.offset, offset).split(/\r\n?|\n/)
  const last = lines.at(-1)
  return { line: from.line + lines.length, column: last === undefined ? from.column + offset - from.offset : last.length + 1, offset }
}

/** What a character of text may be written as, if not as itself. */
const escaping = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy
/** The end of a line with the spaces before it, and what the next begins with that belongs to its containers: `> `, or an indent. */
const sourceBreak = /[ \t]*(?:\r\n?|\n)([ \t>]*)/y
/** The same in a value, which is without the spaces and the containers' part. */
const valueBreak = /(?:\r\n?|\n)([ \t>]*)/y

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/**
 * Finds the characters of a node's value in the source it was parsed from, where a character may be written as `\*` or `&amp;`,
 * and lines begin with what belongs to the blocks around them.
 *
 * @param start where the value begins
 * @param kind whether the value is text, or was taken as it is written
 * @returns the place of the character at an index; quickest when asked in ascending order
 */
export function locator(source: string, start: Place, value: string, kind: 'text' | 'literal' = 'text'): (index: number) => Place {
  let reached = { index: 0, place: start }
  return (wanted) => {
    if (wanted < reached.index) reached = { index: 0, place: start }
    let [index, offset] = [reached.index, reached.place.offset]
    while (index < wanted) {
      const [own, written] = [value.charAt(index), source.charAt(offset)]
      const escaped = kind === 'text' && (written === '\\' || written === '&') && matchAt(escaping, source, offset)?.[0]
      const inSource = (own === '\n' || own === '\r') && matchAt(sourceBreak, source, offset)
      const inValue = inSource && matchAt(valueBreak, value, index)
      if (inSource && inValue) {
        const [before = '', kept = ''] = [inSource[1], inValue[1]]
        offset += inSource[0].length - (before.endsWith(kept) ? kept.length : 0)
        index += inValue[0].length - kept.length
      } else {
        offset += escaped ? escaped.length : 1
        index += escaped ? decodeString(escaped).length : 1
      }
    }
    const place = placeAt(source, offset, reached.place)
    // Within the two halves that one reference stands for there is no place to go on from.
    if (index === wanted) reached = { index, place }
    return place
  }
}
