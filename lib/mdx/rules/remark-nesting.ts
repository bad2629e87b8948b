import type { Nodes, Paragraph, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { VFile } from 'vfile'
import { type Complaint, complain } from '../complain'
import { type Place, placeAt, startOf } from '../place'
import { isElementName } from '../tags'

/** Tells of what browsers do not leave where it is written: a `<div>` or a paragraph in a `<p>`, a link in an `<a>`. */
export function remarkNesting() {
  return (tree: Root, file: VFile): void => {
    const source = String(file.value)
    const told = new Set<number>()
    function judge(node: Nodes, around: readonly Element[]): void {
      const element = elementOf(node, source)
      const holder = element && holderOf(element, around)
      const place = element?.place ?? holder?.place
      if (element && holder && place && !told.has(place.offset)) {
        told.add(place.offset)
        complain(file, place, complaint(element, holder))
      }
      // What cannot be held has ended what is around it.
      const inside = element ? [...(holder ? [] : around), element] : around
      if ('children' in node) for (const child of node.children) judge(child, inside)
    }
    judge(tree, [])
  }
}

/** An element as the page will have it. */
interface Element {
  name: string
  /** Where its name stands, when it is written as a tag. */
  place?: Place
}

/** What the page will have for what is written in Markdown. */
const ofMarkdown: Partial<Record<Nodes['type'], string>> = {
  heading: 'h2',
  list: 'ul',
  blockquote: 'blockquote',
  code: 'pre',
  table: 'table',
  tableCell: 'td',
  thematicBreak: 'hr',
  link: 'a',
  linkReference: 'a',
}

function elementOf(node: Nodes, source: string): Element | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
    return node.name ? { name: node.name, place: placeAt(source, startOf(node).offset + 1, startOf(node)) } : undefined
  const name = node.type === 'paragraph' && !holdsOnlyTags(node) ? 'p' : ofMarkdown[node.type]
  return name ? { name } : undefined
}

/** Whether a paragraph is none, for MDX takes it off where there are only tags and expressions in it. */
const holdsOnlyTags = ({ children }: Paragraph) =>
  children.every(({ type, ...node }) => /^mdx/.test(type) || (type === 'text' && 'value' in node && !node.value.trim()))

/** Where one of them begins, browsers end the paragraph around it. */
const blocks = new Set(
  `address article aside blockquote dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr li main menu nav ol p pre search section summary table ul`.split(/\s+/),
)

/** What is around one of them does not count within it. */
const bounds = new Set(['button', 'caption', 'td', 'th', 'template', 'svg', 'math'])

/** The element around another that cannot hold it. What a component is made of is not known, so that nothing around one counts. */
function holderOf({ name }: Element, around: readonly Element[]): Element | undefined {
  const holder = name === 'a' ? 'a' : blocks.has(name) ? 'p' : undefined
  const found = holder && around.findLast((element) => element.name === holder || bounds.has(element.name) || !isElementName(element.name))
  return found?.name === holder ? found : undefined
}

function complaint(inner: Element, outer: Element): Complaint {
  if (!inner.place)
    return outer.name === 'a'
      ? { reason: '<a> holds another link', fix: 'Remove one of the two; an address is a link by itself' }
      : {
          reason: '<p> cannot hold paragraphs, lists and the like',
          fix: 'Write its words on one line with its tags, or <div> instead of it',
        }
  if (inner.name === 'a') return { reason: '<a> cannot stand in another link', fix: 'Remove one of the two' }
  return {
    reason: `<${inner.name}> cannot stand in a paragraph`,
    fix: outer.place ? 'Close the <p> before it' : 'Put it on lines of its own, with an empty line before and after them',
  }
}
