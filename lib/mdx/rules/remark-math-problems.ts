import type { Root, RootContent } from 'mdast'
import type {} from 'remark-math'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { isClosed, placeInFence, placeInMeta } from '../fence'
import { placeAt, startOf } from '../place'
import { typeset } from '../typeset'

type Display = Extract<RootContent, { type: 'math' }>
type Inline = Extract<RootContent, { type: 'inlineMath' }>

const onLinesOfTheirOwn = 'Write $$ on a line of its own, before the formula and behind it'

/** Tells of formulas that are not TeX, at the sign where TeX ends, of those that are never closed, and of dollars that belong to none. */
export function remarkMathProblems() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!String(file.value).includes('$')) return
    const formulas: { node: Display | Inline; display: boolean }[] = []
    visit(tree, (node, _, parent) => {
      if (node.type === 'text') checkDollars(node, file)
      else if (node.type === 'math' && checkFence(node, file)) formulas.push({ node, display: true })
      else if (node.type === 'inlineMath') formulas.push({ node, display: parent?.type === 'paragraph' && parent.children.length === 1 })
    })
    for (const { node, display } of formulas) {
      const { problem } = await typeset(node.value, display)
      if (!problem) continue
      const { at, reason, fix } = problem
      const place =
        at === undefined ? node.position?.start : node.type === 'math' ? placeInFence(node, file, at) : placeInLine(node, file, at)
      complain(file, place, { reason, fix })
    }
  }
}

/** Whether a block of its own has the form of one. */
function checkFence(node: Display, file: VFile): boolean {
  if (node.meta)
    complain(file, placeInMeta(node, file, 0), {
      reason: 'the formula begins on the line of its dollars and is lost',
      fix: onLinesOfTheirOwn,
    })
  else if (!isClosed(node, file))
    complain(file, node.position?.start, {
      reason: 'the formula is never closed, so that all that follows belongs to it',
      fix: onLinesOfTheirOwn,
    })
  else return true
  return false
}

function checkDollars(text: Extract<RootContent, { type: 'text' }>, file: VFile): void {
  const source = String(file)
  const start = startOf(text)
  for (const { index } of source.slice(start.offset, text.position?.end.offset).matchAll(/(?<![\\$])\$\$(?!\$)/g))
    complain(file, placeAt(source, start.offset + index, start), {
      reason: 'the formula is never closed',
      fix: 'Close it with $$, or write \\$\\$ where dollars are meant',
    })
}

/** Where a character of a formula in a line stands, between its dollars and the space they may be kept apart by. */
function placeInLine(node: Inline, file: VFile, at: number): Point {
  const source = String(file)
  const start = startOf(node)
  const written = source.slice(start.offset, node.position?.end.offset)
  const dollars = /^\$+/.exec(written)?.[0].length ?? 0
  const space = written.length - 2 * dollars > node.value.length && /\s/.test(written.charAt(dollars)) ? 1 : 0
  return placeAt(source, start.offset + dollars + space + at, start)
}
