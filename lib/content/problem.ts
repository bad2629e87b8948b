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

/** Order in which problems are listed: by file, then by place in it. */
export const byPlace = (a: Problem, b: Problem): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column

/**
 * The lines around a place, with a caret under the column.
 *
 * @param source the whole file
 * @returns up to five lines, or `''` when the file has no such line
 */
export function codeFrame(source: string, line: number, column: number): string {
  const lines = source.split(/\r?\n/)
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

/** One problem as the terminal and the browser show it. */
export function formatProblem({ file, line, column, severity, reason, fix, frame }: Problem): string {
  return [`${file}:${line}:${column}  ${severity}  ${reason}`, ...(frame ? [frame] : []), `  → ${fix}`].join('\n')
}

/** Thrown where wrong content ends a build. It is the author's to mend, so it carries no stack. */
export class ContentError extends Error {
  constructor(report: string) {
    super(report)
    this.name = 'ContentError'
    this.stack = report
  }
}
