import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type {} from 'mdast-util-mdx'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { uniqueSlugs } from '@/lib/slug'
import { attributeText } from './attribute-text'
import { updateId } from './update-id'

/** A heading of the body, as the list of contents shows it. */
export interface ContentsEntry {
  id: string
  text: string
  /** 2 for `h2`, 3 for `h3` … */
  depth: number
}

declare module 'vfile' {
  interface DataMap {
    contents: ContentsEntry[]
  }
}

/**
 * Gives every heading an id made from its words and a link to itself beside it, and lists them in `file.data.contents`.
 *
 * `<h2>Risk 1. – Delay</h2>` becomes
 * `<header class="heading"><h2 id="risk-1-delay">Risk 1. – Delay</h2><a href="#risk-1-delay" aria-label="Risk 1. – Delay"></a></header>`.
 * The link's sign is drawn by the style sheet, so that it is not read as text. The reading views of browsers throw away a `div` that
 * holds only a heading, and what is called a footnote: the heading of the notes loses its id.
 */
export function rehypeHeadingLinks() {
  return (tree: Root, file: VFile): void => {
    const idFor = uniqueSlugs([...pageIds, ...idsIn(tree)])
    const contents: ContentsEntry[] = []
    visit(tree, 'element', (node, index, parent) => {
      if (node.properties.dataFootnotes !== undefined) {
        for (const child of node.children) if (child.type === 'element' && child.tagName === 'h2') delete child.properties.id
        return SKIP
      }
      const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1])
      if (!depth || !parent || index === undefined) return
      const text = textOf(withoutNotes(node)).trim()
      const id = String(node.properties.id ?? idFor(text))
      node.properties.id = id
      contents.push({ id, text, depth })
      parent.children[index] = withLink(node, id, text)
      return SKIP
    })
    file.data.contents = contents
  }
}

/** Ids that the page around the text has. */
const pageIds = ['top', 'main', 'title', 'problems', 'mentions']

function idsIn(tree: Root): string[] {
  const ids: string[] = []
  visit(tree, (node) => {
    if (node.type === 'element' && node.properties.id) ids.push(String(node.properties.id))
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue
      const value = attributeText(attribute) ?? ''
      if (attribute.name === 'id') ids.push(value)
      if (node.name === 'Update' && attribute.name === 'date') ids.push(updateId(value))
    }
  })
  return ids
}

/** A heading without its side notes and the numbers of its footnotes, which are not part of its name. */
const withoutNotes = <Node extends ElementContent>(node: Node): Node =>
  'children' in node ? { ...node, children: node.children.filter((child) => !isNote(child)).map(withoutNotes) } : node

const isNote = (child: ElementContent): boolean =>
  child.type === 'element'
    ? child.properties.dataFootnoteRef !== undefined
    : child.type === 'mdxJsxTextElement' && child.name === 'SideNote'

const withLink = (heading: Element, id: string, text: string): Element => ({
  type: 'element',
  tagName: 'header',
  properties: { className: ['heading'] },
  children: [
    heading,
    {
      type: 'element',
      tagName: 'a',
      properties: { href: `#${id}`, ariaLabel: text },
      children: [],
    },
  ],
})
