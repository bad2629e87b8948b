import type { Code, RootContent } from 'mdast'
import type {} from 'remark-math'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { startOf } from './place'

/** A block between two lines of marks: code between backticks or tildes, a formula between dollars. */
type Fence = Extract<RootContent, { type: 'code' | 'math' }>

const lineEnd = /\r\n|\n|\r/

/** The lines of a block as they stand in the file, from where it begins in the first of them. */
function writtenLines({ position }: Fence, file: VFile): string[] {
  return String(file).slice(position?.start.offset, position?.end.offset).split(lineEnd)
}

/** Whether a block of code stands between fences, and is not merely indented. */
export const isFenced = (node: Code, file: VFile): boolean => /^[`~]/.test(writtenLines(node, file)[0] ?? '')

/** Whether a fence is closed by a line of its own marks; one that is not takes in all that follows it. */
export function isClosed(node: Fence, file: VFile): boolean {
  const lines = writtenLines(node, file)
  const marks = /^([`~$])\1*/.exec(lines[0] ?? '')?.[0] ?? ''
  // In a list or a quotation the closing line begins with what belongs to those.
  const last = /([`~$])\1*$/.exec((lines.at(-1) ?? '').trimEnd())?.[0] ?? ''
  const alone = /^[\s>]*$/.test((lines.at(-1) ?? '').trimEnd().slice(0, -last.length || undefined))
  return lines.length > 1 && alone && last.startsWith(marks)
}

/**
 * Where a character of the words behind a fence's language stands: in ```` ```ts lines ````, `lines` is at column 7.
 *
 * @param offset of the character in `node.meta`; nothing for the end of the line, where a word can be added
 */
export function placeInMeta(node: Fence, file: VFile, offset?: number): Point {
  const { line, column } = startOf(node)
  const first = writtenLines(node, file)[0]?.trimEnd() ?? ''
  if (offset === undefined) return { line, column: column + first.length }
  // Words with escapes or character references stand there differently from what they mean.
  const at = first.lastIndexOf(node.meta ?? '')
  return { line, column: at < 0 ? column : column + at + offset }
}

/** Where the language of a fence stands. */
export function placeOfLanguage(node: Code, file: VFile): Point {
  const { line, column } = startOf(node)
  return { line, column: column + (/^[`~]+\s*/.exec(writtenLines(node, file)[0] ?? '')?.[0].length ?? 0) }
}

/** Where a character of what stands between the fences is in the file. @param offset of the character in `node.value` */
export function placeInFence(node: Fence, file: VFile, offset: number): Point {
  const before = node.value.slice(0, offset).split(lineEnd)
  const row = before.length
  // What a list or a quotation puts before each line is in the file only.
  const written = writtenLines(node, file)[row] ?? ''
  const own = node.value ? (node.value.split(lineEnd)[row - 1] ?? '') : written
  return { line: startOf(node).line + row, column: Math.max(0, written.length - own.length) + (before.at(-1)?.length ?? 0) + 1 }
}
