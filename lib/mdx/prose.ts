import type { Nodes, Parents, PhrasingContent } from 'mdast'
import type {} from 'mdast-util-mdx'
import { toString as textOf } from 'mdast-util-to-string'
import { voidElements } from './element-names'
import { oncePerTree } from './once-per-tree'
import { locator, type Place, placeAt, placeOf, startOf } from './place'
import { htmlTags } from './rules/html-tags'

/** A paragraph, heading or table cell: words that are read in one go. */
export interface ProseBlock {
  node: Parents
  /** Its words as they read, markup taken off, with `standIn` for what is no word, and `hardBreak` where a line ends. */
  text: string
  /** Where the character at an index of `text` stands in the file; quickest when asked in ascending order. */
  placeAt(index: number): Place
  /** The language of that character as a BCP 47 tag, when an element around it in the file says one. */
  languageAt(index: number): string | undefined
}

/** In the text of a block: code, a picture, maths, an expression, or an address that is its own text. */
export const standIn = '\uFFFC'

/** In the text of a block: where a line ends because the author says so. A line that merely goes on in the next one has `\n`. */
export const hardBreak = '\u2028'

/** In the text of a block: where a component, or an element that is no part of a line, begins or ends. */
export const tagBreak = '\u200B'

/** Elements and components that are part of a line: their tags part no words. */
export const inline = new Set(
  `a abbr b bdi bdo big cite data del dfn em font i ins label mark q s small span strike strong sub sup time tt u wbr
  Abbreviation Muted`.split(/\s+/),
)

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
  const walk = (node: Nodes, around?: string): void => {
    if (!('children' in node) || isWordless(node)) return
    const language = languageOf(node) ?? around
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') blocks.push(proseBlock(node, source, language))
    else {
      const languageNow = languageReader(language)
      for (const child of node.children) walk(child, languageNow(child))
    }
  }
  walk(tree)
  return blocks
})

/** The language an element of MDX says it is in. */
function languageOf(node: Nodes): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  const lang = node.attributes.find((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'lang')
  return typeof lang?.value === 'string' ? lang.value : undefined
}

/** Follows tags of HTML from one child to the next: what language each is in, where one says so. */
function languageReader(around: string | undefined): (child: Nodes) => string | undefined {
  const open: { name: string; language: string | undefined }[] = []
  return (child) => {
    if (child.type === 'html')
      for (const { name, kind, written } of htmlTags(child.value)) {
        const [, language] = /\slang\s*=\s*["']?([\w-]*)/i.exec(written) ?? []
        if (kind === 'opening' && !voidElements.has(name)) open.push({ name, language: language ?? open.at(-1)?.language ?? around })
        const from = kind === 'closing' ? open.findLastIndex((tag) => tag.name === name) : -1
        if (from >= 0) open.length = from
      }
    return open.length ? open.at(-1)?.language : around
  }
}

const isWordless = (node: Nodes) =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && wordless.has(node.name ?? '')

function proseBlock(block: Parents, source: string, around: string | undefined): ProseBlock {
  /** Stretches of the text that come from one node each: where they begin in it, how their characters are found, and their language. */
  const pieces: { from: number; placeAt: ProseBlock['placeAt']; language: string | undefined }[] = []
  let text = ''
  const readTag = tagReader()
  const add = (reads: string, placeAt: ProseBlock['placeAt'], language: string | undefined): void => {
    pieces.push({ from: text.length, placeAt, language })
    text += reads
  }
  const walk = (parent: Parents, around: string | undefined): void => {
    const languageNow = languageReader(around)
    let next = startOf(parent)
    for (const child of parent.children as PhrasingContent[]) {
      // What the parser found in a second look at the text has no place of its own: it follows what is before it.
      const start = child.position ? startOf(child) : seek(source, next, textOf(child))
      const language = languageOf(child) ?? languageNow(child)
      const reads = readTag(child) ?? readsAs(child, source)
      if (reads === undefined && 'children' in child) {
        const isParted = child.type === 'mdxJsxTextElement' && !inline.has(child.name ?? '')
        if (isParted) add(tagBreak, () => start, language)
        walk(child, language)
        if (isParted) add(tagBreak, () => placeOf(child.position?.end), language)
      } else if (reads) add(reads, child.type === 'text' ? locator(source, start, reads) : () => start, language)
      next = child.position ? placeOf(child.position.end) : locator(source, start, textOf(child))(textOf(child).length)
    }
  }
  walk(block, around)

  let current = 0
  const pieceAt = (index: number) => {
    if (index < (pieces[current]?.from ?? 0)) current = 0
    while (index >= (pieces[current + 1]?.from ?? Number.POSITIVE_INFINITY)) current++
    return pieces[current]
  }
  return {
    node: block,
    text,
    placeAt(index) {
      const piece = pieceAt(index)
      return piece ? piece.placeAt(index - piece.from) : startOf(block)
    },
    languageAt: (index) => pieceAt(index)?.language,
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
      if (node.name === 'wbr') return ''
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
    if (slash || !wordless.has(name)) return !name || inline.has(name) || wordless.has(name) ? '' : tagBreak
    open = name
    return standIn
  }
}
