import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import type { Place } from '../place'
import { hardBreak, type ProseBlock, proseOf } from '../prose'

/**
 * Tells of lines that look like a heading without its `#`, outside lists and quotations:
 *
 * ```md
 * There were trade-offs involved, and this was not a move without inherent risk.
 * Risks of going back
 *
 * ## Risk 1
 * ```
 *
 * Such a line is short and plain, begins with a capital and ends without a mark, at either end of a paragraph or alone. Tells also
 * of lines with signs that make no heading for want of a space: `##Risk 1`.
 */
export function remarkLostHeading() {
  return (tree: Root, file: VFile): void => {
    const blocks = new Map<unknown, ProseBlock>(proseOf(tree, file).map((block) => [block.node, block]))
    const blockAt = (at: number) => blocks.get(tree.children[at])
    for (const [at, node] of tree.children.entries()) {
      const block = node.type === 'paragraph' && blocks.get(node)
      if (!block) continue
      for (const { signs, index } of gluedIn(block.text)) {
        const place = block.placeAt(index)
        if (String(file.value).startsWith(signs, place.offset))
          complain(file, place, {
            reason: `\`${signs}\` needs a space behind it to make a heading`,
            fix: `Write \`${signs} \` before its words`,
            severity: 'warning',
          })
      }
      for (const { line, index } of lostIn(block.text, blockAt(at - 1), blockAt(at + 1))) {
        const place = block.placeAt(index)
        if (isPlain(line, place, String(file.value)))
          complain(file, place, {
            reason: 'this line looks like a heading that lost its `#`',
            fix: 'Begin it with `#` and a space, or end it with a full stop',
            severity: 'warning',
          })
      }
    }
  }
}

/** Lines of a paragraph that begin with the signs of a heading, without a space. A single one may be a tag: `#moving`. */
function gluedIn(text: string): { signs: string; index: number }[] {
  const isTitle = /^#[^\s#]+[^\S\n]+[^\s#][^#\n\u2028]*$/.test(text)
  return [...text.matchAll(/(?<=^|[\n\u2028])#{1,6}(?=[^\s#\d])/g)]
    .filter(({ 0: signs }) => signs.length > 1 || isTitle)
    .map(({ 0: signs, index }) => ({ signs, index }))
}

/** Lines of a paragraph that look like headings, between the words before it and those after it, if there are any. */
function lostIn(text: string, before: ProseBlock | undefined, after: ProseBlock | undefined): { line: string; index: number }[] {
  if (text.includes(hardBreak)) return []
  let end = 0
  return text.split('\n').flatMap((line, at, lines) => {
    const index = end
    end += line.length + 1
    const [above, below] = [lines[at - 1], lines[at + 1]]
    if (!looksLikeHeading(line.trimEnd()) || (above !== undefined && !endsSentence(above))) return []
    const isLost = below !== undefined ? looksLikeText(below) : (above !== undefined || standsAlone(before, after)) && isAbove(after)
    return isLost ? [{ line: line.trimEnd(), index }] : []
  })
}

/** Whether a line in a paragraph of its own may be a heading: it is not what introduces the next, nor all that a heading has below it. */
const standsAlone = (before: ProseBlock | undefined, after: ProseBlock | undefined) =>
  before ? before.node.type !== 'heading' && endsSentence(before.text) : after?.node.type !== 'heading'

/** Whether a heading may stand above a block. */
const isAbove = (block: ProseBlock | undefined) => block !== undefined && (block.node.type === 'heading' || looksLikeText(block.text))

const looksLikeHeading = (line: string) =>
  line.length <= 60 &&
  /^["'“‘]?[\p{Lu}\p{N}].*[\p{L}\p{M}\p{N})"'”’%+]$/u.test(line) &&
  /\p{L}{3}/u.test(line) &&
  !endsSentence(line) &&
  !/[:;,]["'”’)]*$|\b(?:an?|the|of|to|at|in|on|for|by|with|from|and|or|is|are|was|be|as|that)$/.test(line)

const looksLikeText = (text: string) => text.length >= 80 && /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text)

const endsSentence = (text: string) => /[.!?…]["'”’)\]]*[\s\u200B]*$/.test(text)

/** Whether a line is written without markup, with which it would be meant to look as it does. */
const isPlain = (line: string, { offset, column }: Place, source: string) =>
  !source.slice(offset - column + 1, offset).trim() &&
  /^[ \t\r]*(?:\n|$)/.test(source.slice(offset).slice(line.length)) &&
  source.startsWith(line, offset)
