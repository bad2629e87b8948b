import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** A typeface as its package holds it: in slices, each with some of its characters. */
export interface Face {
  /** Folder of its files. */
  dir: string
  /** Of one slice: `<prefix>-<slice>-<suffix>.woff2`. */
  prefix: string
  suffix: string
  /** Where on its axes it is cut. */
  axes: Record<string, number>
  slices: Slice[]
}

interface Slice {
  name: string
  /** Whether it should have a character. */
  claims(code: number): boolean
}

/** What words on a card are set in. */
export interface Style {
  pkg: 'source-serif-4' | 'inter'
  axis: 'opsz' | 'wght'
  slant?: 'italic'
  axes: { wght: number; opsz?: number }
}

/** Read once a process. */
const known = new Map<string, Face>()

function face(pkg: string, axis: string, slant: string, axes: Record<string, number>): Face {
  const key = JSON.stringify([pkg, axis, slant, axes])
  const before = known.get(key)
  if (before) return before
  // Found from the folder the site is built in, as the bundler would not find it.
  const ranges = createRequire(resolve('package.json')).resolve(`@fontsource-variable/${pkg}/unicode.json`)
  const slices = Object.entries(JSON.parse(readFileSync(ranges, 'utf8')) as Record<string, string>)
  const made = {
    dir: join(dirname(ranges), 'files'),
    prefix: pkg,
    suffix: `${axis}-${slant}`,
    axes,
    slices: slices.map(([name, range]) => ({ name: name.replace(/[[\]]/g, ''), claims: within(range) })),
  }
  known.set(key, made)
  return made
}

/** Whether a code point is in a CSS `unicode-range`. */
function within(range: string): Slice['claims'] {
  const runs = range.split(',').map((run) => {
    const [from = '', to = from] = run.trim().slice('U+'.length).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const
  })
  return (code) => runs.some(([from, to]) => from <= code && code <= to)
}

/** Chinese, Japanese and Korean write the same characters differently: whose forms come first. */
const eastAsian: Record<string, string[]> = {
  ja: ['noto-sans-jp', 'noto-sans-sc', 'noto-sans-kr'],
  ko: ['noto-sans-kr', 'noto-sans-jp', 'noto-sans-sc'],
  zh: ['noto-sans-sc', 'noto-sans-jp', 'noto-sans-kr'],
}

/** The language whose forms a text wants: its own, or else the one that its letters tell. */
function formsFor(text: string, lang: string): string {
  const { language } = new Intl.Locale(lang)
  if (language in eastAsian) return language
  return /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : /\p{Script=Hangul}/u.test(text) ? 'ko' : 'zh'
}

/** By style, and then by whose forms are wanted. */
const chosen = new WeakMap<Style, Map<string, Face[]>>()

/**
 * The typefaces a text is set in, by preference: that of its style, then those for other scripts and for pictures. For the
 * same style and forms this is the same array, by which what is known of it can be kept.
 */
export function facesFor(text: string, lang: string, style: Style): readonly Face[] {
  const { pkg, axis, slant, axes } = style
  const forms = formsFor(text, lang)
  const ofStyle = chosen.get(style) ?? new Map<string, Face[]>()
  chosen.set(style, ofStyle)
  const before = ofStyle.get(forms)
  if (before) return before
  const others = [...(eastAsian[forms] ?? []), 'noto-sans-arabic', 'noto-emoji']
  const faces = [
    face(pkg, axis, slant ?? 'normal', axes),
    ...others.map((name) => face(name, 'wght', 'normal', { wght: Math.min(axes.wght, 500) })),
  ]
  ofStyle.set(forms, faces)
  return faces
}
