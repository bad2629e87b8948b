/** One line of a diagram's source: what stands on it, and the offset at which that begins. */
export interface Line {
  text: string
  at: number
}

/** What is wrong in a diagram's source, and the offset at which it begins; an error unless it says otherwise. */
export interface DiagramProblem {
  at: number
  reason: string
  fix: string
  severity?: 'warning'
}

/** The lines of a diagram as the renderer is to read them, and what it could not draw. */
export interface Reading {
  statements: string[]
  problems: DiagramProblem[]
}

/** The lines of a source that say something, without the spaces around them and semicolons at their ends. */
export const linesOf = (source: string): Line[] =>
  [...source.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const text = line.trim().replace(/\s*;+$/, '')
    return text ? [{ text, at: index + (line.length - line.trimStart().length) }] : []
  })

/**
 * What to say of a line that the renderer would leave out, whole or from an index on.
 *
 * @param forms the lines there can be
 */
export const notDrawn = ({ text, at }: Line, index: number, forms: string): DiagramProblem => ({
  at: at + index,
  reason: index < text.length ? `\`${text.slice(index)}\` is not drawn` : 'the line is not drawn: something is missing at its end',
  fix: `Write each line as one of ${forms}`,
})

export const neverClosed = ({ text, at }: Line, end: string): DiagramProblem => ({
  at,
  reason: `\`${text}\` is never closed`,
  fix: `Write ${end} on a line of its own behind what belongs to it`,
})
