/** A line that a change adds or takes away. */
export type Mark = '++' | '--'

/** `[!code ++]` at the end of a line, in a comment of whatever language or by itself. */
const atEnd = /[^\S\n]*(?:(?:\/\/|\/\*|\{\s*\/\*|<!--|#|--|;+|%+)\s*)?\[!code (\+\+|--)\](?:\s*(?:\*\/\s*\}|\*\/|-->))?[^\S\n]*$/
const any = /\[!code\b[^\]\n]*\]?/g

/**
 * Takes the marks of changed lines out of code, each `[!code ++]` (added) or `[!code --]` (taken away) at the end of a line.
 * `[\!code ++]` stands for the words themselves.
 *
 * `const a = 1 // [!code ++]` becomes `const a = 1`, and line 1 is marked `++`.
 *
 * @returns the code without them, the mark of each line that has one (counted from 1), and the offsets of marks that mean nothing
 */
export function readMarks(source: string): { code: string; marks: Map<number, Mark>; unknown: { text: string; at: number }[] } {
  const marks = new Map<number, Mark>()
  const unknown: { text: string; at: number }[] = []
  if (!source.includes('[!code') && !source.includes('[\\!code')) return { code: source, marks, unknown }
  let offset = 0
  const lines = source.split('\n').map((line, index) => {
    const written = line.replace(/\r$/, '')
    const mark = atEnd.exec(written)
    if (mark) marks.set(index + 1, mark[1] as Mark)
    const code = mark ? written.slice(0, mark.index) : written
    for (const { 0: text, index: at } of code.matchAll(any)) unknown.push({ text, at: offset + at })
    offset += line.length + 1
    return code.replaceAll('[\\!code', '[!code')
  })
  return { code: lines.join('\n'), marks, unknown }
}
