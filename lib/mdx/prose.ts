import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type {} from 'mdast-util-mdx'
import { toString as textOf } from 'mdast-util-to-string'
import { oncePerTree } from './once-per-tree'
import { locator, type Place, placeAt, placeOf, startOf } from './place'

/** A paragraph, heading or table cell: words that are read in one go. */
export interface ProseBlock {
  node: Parents
  /** Its words as they read, markup taken off, with `standIn` for what is no word, and `hardBreak` where a line ends. */
  text: string
  /** Where the character at an index of `text` stands in the file; quickest when asked in ascending order. */
  placeAt(index: number): Place
}

/** In the text of a block: code, a picture, maths, an expression, or an address that is its own text. */
export const standIn = '\uFFFC'

/** In the text of a block: where a line ends because the author says so. A line that merely goes on in the next one has `\n`. */
export const hardBreak = '\u2028'

/** Elements that hold what is typed or run, not what is said. */
const wordless = new Set(['code', 'kbd', 'samp', 'var', 'pre', 'script', 'style', 'Keys'])

/**
 * The prose of a text, block by block: what is read as words. Code, maths, expressions, attributes and blocks of HTML are
 * left out.
 *
 * `**A** &amp; _b_` is one block with the text `A & b`, whose `placeAt(4)` is column 14.
 *
 * @param tree as it was parsed, before any of it changes
 */
export const proseOf = oncePerTree((tree, file) => {
  const blocks: ProseBlock[] = []
  const source = String(file.value)
  const walk = (node: Nodes): void => {
    if (!('children' in node) || isWordless(node)) return
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(proseBlock(node, source))
    else for (const child of node.children) walk(child)
  }
  walk(tree)
  return blocks
})

const isWordless = (node: Nodes) =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && wordless.has(node.name ?? '')

function proseBlock(block: Parents, source: string): ProseBlock {
  /** Stretches of the text that come from one node each: where they begin in it, and how their characters are found. */
  const pieces: { from: number; placeAt: ProseBlock['placeAt'] }[] = []
  let text = ''
  const readTag = tagReader()
  const walk = (parent: Parents): void => {
    let next = startOf(parent)
    for (const child of parent.children as PhrasingContent[]) {
      // What the parser found in a second look at the text has no place of its own: it follows what is before it.
      const start = child.position ? startOf(child) : seek(source, next, textOf(child))
      const reads = readTag(child) ?? readsAs(child, source)
      if (reads === undefined && 'children' in child) walk(child)
      else if (reads) {
        pieces.push({ from: text.length, placeAt: child.type === 'text' ? locator(source, start, reads) : () => start })
        text += reads
      }
      next = child.position ? placeOf(child.position.end) : locator(source, start, textOf(child))(textOf(child).length)
    }
  }
  walk(block)

  let current = 0
  return {
    node: block,
    text,
    placeAt(index) {
      if (index < (pieces[current]?.from ?? 0)) current = 0
      while (index >= (pieces[current + 1]?.from ?? Number.POSITIVE_INFINITY)) current++
      const piece = pieces[current]
      return piece ? piece.placeAt(index - piece.from) : startOf(block)
    },
  }
}

/** Where a value begins that is the next after a place, markup between them left aside. */
function seek(source: string, after: Place, value: string): Place {
  const offset = source.indexOf(value.charAt(0), after.offset)
  return offset < 0 ? after : placeAt(source, offset, after)
}

/** What a node within a block reads as; nothing when that is up to what is in it. */
function readsAs(node: PhrasingContent, source: string): string | undefined {
  switch (node.type) {
    case 'text':
      return node.value
    case 'break':
      return hardBreak
    case 'footnoteReference':
      return ''
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return undefined
    case 'link':
      return node.position && source.charAt(startOf(node).offset) === '[' ? undefined : standIn
    case 'mdxTextExpression':
      return /^\s*(?:\/\*.*\*\/\s*)?$/s.test(node.value) ? '' : standIn
    case 'mdxJsxTextElement':
      if (node.name === 'br') return hardBreak
      return isWordless(node) || !node.children.length ? standIn : undefined
    default:
      return standIn
  }
}

/** Reads tags of HTML within a block, and what they hold when that is not words; leaves everything else to be read. */
function tagReader(): (node: PhrasingContent) => string | undefined {
  let open = ''
  return (node) => {
    if (node.type !== 'html') return open ? '' : undefined
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d]*)/.exec(node.value.toLowerCase()) ?? []
    if (open) {
      if (slash && name === open) open = ''
      return ''
    }
    if (name === 'br') return hardBreak
    if (slash || !wordless.has(name)) return ''
    open = name
    return standIn
  }
}
