import type { AtRule, Declaration } from 'postcss'

/** The letters that a `@font-face` rule is for, and which rules it shares its family and its kind with. */
export interface Face {
  kind: string
  /** First and last code points. */
  ranges: [first: number, last: number][]
  /**
   * Whether browsers take it for each of its letters, rather than one declared earlier: they do where it names letters, has a file,
   * and stands under no condition and in no layer.
   */
  isSure: boolean
}

/** Letters that scripts and browsers write in any page. */
const alwaysWritten = Array.from({ length: 0x7f - 0x20 }, (_, n) => n + 0x20)

const allLetters: [number, number] = [0, 0x10ffff]

/** `U+26`, `U+0-7F`, `U+4??` (https://www.w3.org/TR/css-fonts-4/#unicode-range-desc). @returns nothing for what is no range */
function readRange(text: string): [number, number] | undefined {
  const [, from, to, some] = /^u\+(?:([\da-f]{1,6})-([\da-f]{1,6})|(?=.{1,6}$)([\da-f]*\?*))$/i.exec(text.trim()) ?? []
  const first = Number.parseInt(from ?? some?.replaceAll('?', '0') ?? '', 16)
  const last = Number.parseInt(to ?? some?.replaceAll('?', 'F') ?? '', 16)
  return first <= last && last <= 0x10ffff ? [first, last] : undefined
}

/** Reads a `@font-face` rule. What cannot be read stands for all letters. */
export function readFace({ nodes = [], parent }: AtRule): Face {
  const declared = (name: string) =>
    nodes.findLast((node): node is Declaration => node.type === 'decl' && node.prop.toLowerCase() === name)?.value ?? ''
  const ranges = declared('unicode-range').split(',').map(readRange)
  const named = ranges.filter((range) => range !== undefined)
  const isNamed = named.length === ranges.length
  return {
    kind: ['font-family', 'font-style', 'font-weight', 'font-stretch'].map(declared).join('\n'),
    ranges: isNamed ? named : [allLetters],
    isSure: isNamed && /url\(/i.test(declared('src')) && parent?.type === 'root',
  }
}

const has = ({ ranges }: Face, letter: number) => ranges.some(([first, last]) => first <= letter && letter <= last)

/**
 * Finds which faces a page shows letters of: of several for the same letter the last one is taken, as browsers do.
 *
 * @param letters code points; printable ASCII is always among them
 * @returns places in the list
 */
export function facesFor(faces: Face[], letters: Iterable<number>): number[] {
  const all = [...new Set([...alwaysWritten, ...letters])]
  const left = new Map<string, number[]>()
  const used: number[] = []
  for (let place = faces.length - 1; place >= 0; place--) {
    const face = faces[place]
    if (!face) continue
    const before = left.get(face.kind) ?? all
    const after = before.filter((letter) => !has(face, letter))
    if (after.length < before.length) used.push(place)
    if (face.isSure) left.set(face.kind, after)
  }
  return used.reverse()
}

/** Code points in a text that are not ASCII, also those that a style sheet escapes (`\2197`). */
export const lettersIn = (text: string): number[] =>
  // Not without regard to case: to that, ſ and K (the sign for kelvin) are ASCII.
  (text.match(/[^\0-\x7f]|\\[\dA-Fa-f]{2,6}/gu) ?? []).map((found) =>
    found.startsWith('\\') ? Number.parseInt(found.slice(1), 16) : (found.codePointAt(0) ?? 0),
  )
