import { type Face, facesFor, type Style } from './faces'
import { type Font, fontOf } from './fonts'

/** What a reader sees as one character, and the font that has it. */
export interface Sign {
  text: string
  family: string
}

/** What has no shape of its own: joiners, variation selectors, marks of direction. */
const isUnseen = (code: number) => /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u.test(String.fromCodePoint(code))

const codesOf = (text: string) => [...text].map((character) => character.codePointAt(0) ?? 0)

/** The first font, by preference, that has all of these code points. */
async function fontWith(codes: number[], faces: readonly Face[]): Promise<Font | undefined> {
  for (const face of faces) {
    const slice = face.slices.find(({ claims }) => codes.every(claims))
    if (!slice) continue
    const font = await fontOf(face, slice.name)
    if (codes.every((code) => font.codes.has(code))) return font
  }
  return undefined
}

/** One character in the font that has it; without its marks where no font has both; nothing where none has it. */
async function findSign(text: string, faces: readonly Face[]): Promise<Sign | undefined> {
  const seen = codesOf(text).filter((code) => !isUnseen(code))
  const whole = await fontWith(seen, faces)
  if (whole) return { text, family: whole.family }
  const base = await fontWith(seen.slice(0, 1), faces)
  const kept = codesOf(text).filter((code) => base?.codes.has(code))
  return base && { text: String.fromCodePoint(...kept), family: base.family }
}

/** The characters whose fonts are known, and those that have none; by the faces they were looked for in. */
const found = new WeakMap<readonly Face[], Map<string, Sign | null>>()

/** Finds the font of each character but once. */
async function signOf(text: string, faces: readonly Face[]): Promise<Sign | undefined> {
  const known = found.get(faces) ?? new Map<string, Sign | null>()
  found.set(faces, known)
  const before = known.get(text)
  if (before !== undefined) return before ?? undefined
  const sign = await findSign(text, faces)
  known.set(text, sign ?? null)
  return sign
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * A line of text as the characters that can be drawn, each with its font. What no font of the site has is left out, for a
 * box says less than nothing.
 *
 * @param lang a BCP 47 tag
 */
export async function signsOf(text: string, lang: string, style: Style): Promise<Sign[]> {
  const faces = facesFor(text, lang, style)
  const signs: Sign[] = []
  for (const { segment } of segmenter.segment(text.normalize('NFC').replace(/[\p{Cc}\p{Cs}\s]+/gu, ' '))) {
    const last = signs.at(-1)
    if (codesOf(segment).every(isUnseen)) {
      if (last) last.text += segment
      continue
    }
    const sign = await signOf(segment, faces)
    const isSecondSpace = sign?.text === ' ' && (!last || last.text === ' ')
    if (sign && !isSecondSpace) signs.push({ ...sign })
  }
  return signs
}

/** Whether there is anything to read. */
export const canBeRead = (signs: Sign[]): boolean => signs.some(({ text }) => /[^\s\p{P}\p{C}]/u.test(text))

const escaped = (text: string) => text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** Pango's markup of a text. No font but the one that was chosen may take part. */
export function markup(signs: Sign[], attributes: Record<string, string | number>): string {
  const runs: Sign[] = []
  for (const { text, family } of signs) {
    const last = runs.at(-1)
    if (last?.family === family) last.text += text
    else runs.push({ text, family })
  }
  const common = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')
  const inner = runs.map(({ text, family }) => `<span font_family="${family}">${escaped(text)}</span>`).join('')
  return `<span fallback="false" insert_hyphens="false"${common}>${inner}</span>`
}
