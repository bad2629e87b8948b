import type { Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { linesIn } from './edits'
import { type Parsed, type Range, rangeOf } from './markdown'

/** An address in the words of a post, and where it stands. */
export interface Pointer extends Range {
  address: string
  /** Whether the page shows what is there, as a picture. */
  shown: boolean
  /** The words for those who cannot see it, of a picture in Markdown. */
  alt?: string
  /** Line of the text. */
  line: number
}

/** Attributes of tags that lead somewhere, with their values. */
const attributes = /\b(src|href|poster)(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`{}]+))/gi

/** The tags of a node, without what they hold, which has nodes of its own. */
function tagsOf(node: Nodes): Range | undefined {
  if (node.type === 'html') return node.value.startsWith('<!--') ? undefined : rangeOf(node)
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined
  const { start, end } = rangeOf(node)
  const [first] = node.children
  return { start, end: first ? rangeOf(first).start : end }
}

/** Finds every address in Markdown, and in tags between it, from first to last. */
export function pointersIn(text: string, { tree, destinations }: Parsed): Pointer[] {
  const lineOf = linesIn(text)
  const pointers: Pointer[] = []
  const shownDefinitions = new Set<string>()
  visit(tree, 'imageReference', ({ identifier }) => {
    shownDefinitions.add(identifier)
  })

  visit(tree, (node) => {
    const place = destinations.get(node)
    if (place && (node.type === 'link' || node.type === 'image' || node.type === 'definition')) {
      const shown = node.type === 'image' || (node.type === 'definition' && shownDefinitions.has(node.identifier))
      const alt = node.type === 'image' ? { alt: node.alt ?? '' } : {}
      pointers.push({ ...place, ...alt, address: node.url, shown, line: lineOf(place.start) })
    }
    const tags = tagsOf(node)
    if (!tags) return
    for (const { 1: name = '', 2: sign = '', 3: double, 4: single, 5: bare, index } of text
      .slice(tags.start, tags.end)
      .matchAll(attributes)) {
      const value = double ?? single ?? bare ?? ''
      const start = tags.start + index + name.length + sign.length + (bare === undefined ? 1 : 0)
      const address = value.replaceAll('&amp;', '&')
      if (value) pointers.push({ start, end: start + value.length, address, shown: name.toLowerCase() !== 'href', line: lineOf(start) })
    }
  })
  return pointers
}
