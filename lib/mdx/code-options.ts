import { nearest } from '@/lib/nearest'

/** What the words after a fence's language ask for. */
export interface CodeOptions {
  /** What the block is headed with, such as the name of a file. */
  title?: string
  /** Stretches of lines to point out, counted from 1 as the author sees them, and where each was asked for. */
  ranges: { from: number; to: number; at: number }[]
  /** Pieces of the code to point out wherever they occur, and where each was asked for. */
  words: { text: string; at: number }[]
  /** The number of the first line, when lines are numbered. */
  firstLine?: number
  /** Whether long lines go on in the next one; else they scroll. */
  wrap: boolean
}

/** A word that asks for nothing, and what to do about it. */
export interface OptionProblem {
  /** Offset of the word, or of the wrong part of it. */
  at: number
  reason: string
  fix: string
}

const forms = 'title="…", {1,3-5}, /word/, lines, lines=12 and wrap'
const names = ['title', 'lines', 'wrap']

/**
 * A title between quotes, a list of lines, a piece of code between slashes, or anything else up to a space.
 * What stands between quotes or slashes may hold some itself: the last is the one with a space or nothing behind it.
 */
const token = /(?:title=)?".*?"(?=\s|$)|\{[^}]*\}(?=\s|$)|\/.*?\/(?=\s|$)|\S+/g

/**
 * Reads the words after a fence's language, separated by spaces, each of one of these forms:
 *
 * - `title="lib/dates.ts"`, or `title=lib/dates.ts` for a title without spaces
 * - `{3,5-7}`: lines to point out
 * - `/word/`: a piece of the code to point out wherever it occurs
 * - `lines`, or `lines=12`: numbers for the lines, the first of them 1 or the number given
 * - `wrap`: long lines go on in the next one
 *
 * `title="a.ts" {2}` becomes `{ title: 'a.ts', ranges: [{ from: 2, to: 2, at: 14 }], words: [], wrap: false }`.
 *
 * @returns what could be read, and a problem for each word that could not; never throws
 */
export function parseCodeOptions(meta: string): { options: CodeOptions; problems: OptionProblem[] } {
  const options: CodeOptions = { ranges: [], words: [], wrap: false }
  const problems: OptionProblem[] = []
  const seen = new Set<string>()
  for (const { 0: word, index: at } of meta.matchAll(token)) {
    const complain = (reason: string, fix: string, offset = 0) => problems.push({ at: at + offset, reason, fix })
    const [, name = '', value] = /^([a-z]+)(?:=(.*))?$/s.exec(word) ?? []
    if (names.includes(name) && seen.has(name)) complain(`\`${name}\` is written a second time`, 'Remove one of the two')
    seen.add(name)
    if (word.startsWith('{')) readRanges(word, at, options, complain)
    else if (/^\/.+\/$/.test(word)) options.words.push({ text: word.slice(1, -1), at })
    else if (name === 'title') readTitle(value, options, complain)
    else if (name === 'lines') {
      if (value === undefined || /^\d+$/.test(value)) options.firstLine = Number(value ?? 1)
      else complain(`the lines cannot be numbered from \`${value}\``, 'Write lines, or the number of the first line: lines=12')
    } else if (word === 'wrap') options.wrap = true
    else {
      const near = nearest(name, names)
      const form = near && { title: 'title="…"', lines: 'lines', wrap: 'wrap' }[near]
      const [, quoted] = /^"(.+)"$/.exec(word) ?? []
      const fix = form ? `Write ${form}` : `Remove it; there are ${forms}`
      complain(`\`${word}\` is no option of a code block`, quoted ? `Write title=${word}, or /${quoted}/ to point it out` : fix)
    }
  }
  return { options, problems }
}

type Complain = (reason: string, fix: string, offset?: number) => void

function readTitle(value = '', options: CodeOptions, complain: Complain): void {
  const title = value.replace(/^"(.*)"$/s, '$1').trim()
  if (!title) complain('the title is empty', 'Write it between double quotes: title="lib/dates.ts"')
  else if (/^["']/.test(title)) complain('the title does not stand between double quotes', 'Write title="lib/dates.ts"')
  else options.title = title
}

function readRanges(list: string, at: number, options: CodeOptions, complain: Complain): void {
  const fix = 'Write lines and stretches of lines with commas between them: {3,5-7}'
  if (!list.endsWith('}')) complain('the list of lines is not closed', fix)
  let offset = 1
  for (const part of list.replace(/^\{|\}$/g, '').split(',')) {
    const written = part.trim()
    const place = offset + part.indexOf(written)
    const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(written) ?? []
    if (!from) complain(written ? `\`${written}\` is neither a line nor a stretch of lines` : 'a line is missing', fix, place)
    else if (Number(from) < 1) complain('lines are counted from 1', fix, place)
    else if (Number(from) > Number(to)) complain(`\`${written}\` ends before it begins`, `Write ${to}-${from}`, place)
    else options.ranges.push({ from: Number(from), to: Number(to), at: at + place })
    offset += part.length + 1
  }
}
