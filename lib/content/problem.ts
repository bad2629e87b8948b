/** Something wrong in the author's files, told to the author: what, where, and what to do about it. */
export interface Problem {
  /** Path as the author knows it, from the folder the site is built in. */
  file: string
  /** Counted from 1, from the file's first line. */
  line: number
  /** Counted from 1, in UTF-16 units as editors do. */
  column: number
  severity: 'error' | 'warning'
  /** What is wrong: one sentence without a full stop. */
  reason: string
  /** What to do: one sentence, an imperative. */
  fix: string
  /** The lines around the place, as `codeFrame` draws them; `''` when they cannot be shown. */
  frame: string
}

/** Where something stands in a file: line and column, as in a `Problem`. */
export type Place = Pick<Problem, 'line' | 'column'>

/** The place of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}

/** A problem at a place of a file whose text is known; an error unless it says otherwise. */
export function problemAt(
  { file, text }: { file: string; text: string },
  { line, column }: Place,
  { reason, fix, severity = 'error' }: Pick<Problem, 'reason' | 'fix'> & Partial<Pick<Problem, 'severity'>>,
): Problem {
  return { file, line, column, severity, reason, fix, frame: text && codeFrame(text, line, column) }
}

/** Order in which problems are listed: by file, then by place in it. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

/** Many problems may be drawn of one large file. */
let split: { source: string; lines: string[] } = { source: '', lines: [''] }

/**
 * The lines around a place, with a caret under the column.
 *
 * @param source the whole file
 * @returns up to five lines, or `''` when the file has no such line
 */
export function codeFrame(source: string, line: number, column: number): string {
  if (split.source !== source) split = { source, lines: source.split(/\r?\n/) }
  const { lines } = split
  if (lines[line - 1] === undefined) return ''
  const first = Math.max(1, line - 2)
  const last = Math.min(lines.length, line + 2)
  const width = String(last).length
  return lines
    .slice(first - 1, last)
    .flatMap((text, i) => {
      const n = first + i
      const shown = text.replaceAll('\t', ' ')
      // A paragraph is one long line: show the stretch around the place.
      const from = n === line ? Math.max(0, column - 60) : 0
      const row = `${n === line ? '>' : ' '} ${String(n).padStart(width)} | ${shown.slice(from, from + 100)}`
      return n === line ? [row, `  ${' '.repeat(width)} | ${' '.repeat(column - 1 - from)}^`] : [row]
    })
    .join('\n')
}

/** One problem as the terminal and the browser show it. What would steer a terminal, or the log of a machine, is drawn instead. */
export function formatProblem({ file, line, column, severity, reason, fix, frame }: Problem): string {
  const told = `${inOneLine(file)}:${line}:${column}  ${severity}  ${inOneLine(reason)}`
  return [told, ...(frame ? frame.split('\n').map(inOneLine) : []), `  → ${inOneLine(fix)}`].join('\n')
}

const inOneLine = (text: string) => text.replace(steering, (sign) => pictureOf(sign.charCodeAt(0)))

/** Control characters, and those that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const steering = /[\0-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/g

/** ESC is drawn as ␛; what has no picture of its own is shown as lost. */
const pictureOf = (code: number) => (code < 32 ? String.fromCharCode(0x2400 + code) : code === 127 ? '\u2421' : '\ufffd')

/** Thrown where wrong content ends a build. It is the author's to mend, so it carries no stack. */
export class ContentError extends Error {
  constructor(report: string) {
    super(report)
    this.name = 'ContentError'
    this.stack = report
  }
}
