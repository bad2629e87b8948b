/** What the author should know about a file that was imported, or was not: one sentence, with what became of it. */
export interface Note {
  /** Line in the file it was imported from, counted from 1; nothing when it is about the file as a whole. */
  line?: number | undefined
  text: string
}

/** A stretch of what an author wrote, short enough for a line of the report. */
export const quoted = (text: string): string => {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
  return `\`${line.length > 80 ? `${line.slice(0, 80)}…` : line}\``
}
