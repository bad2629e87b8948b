import type { Html, Nodes } from 'mdast'
import type {} from 'mdast-util-mdx'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { oncePerTree } from '../once-per-tree'
import { locator, type Place, startOf } from '../place'
import { htmlTags } from './html-tags'

/** A heading, however it is written. */
export interface Heading {
  /** As the author counts: 1 for `#` and `<h1>`. */
  depth: number
  /** A depth in the same writing: `##` or `<h2>`. */
  mark(depth: number): string
  /** Its words in one line; nothing when they are in other blocks of HTML than its tags. */
  text?: string
  /** Whether a reader sees nothing of it. */
  empty: boolean
  /** The sign it is underlined with, when it does not look like a heading otherwise. */
  accident?: '-' | '='
  place: Place
}

const asSigns = (depth: number) => '#'.repeat(depth)
const asTag = (depth: number) => `<h${depth}>`

/** Every heading of a text in order, those that are written as tags too. @param tree as it was parsed, before any of it changes */
export const headingsOf = oncePerTree((tree, file) => {
  const headings: Heading[] = []
  visit(tree, (node) => {
    if (node.type === 'html') headings.push(...headingsIn(node, String(file.value)))
    const depth = node.type === 'heading' ? node.depth : depthOf(tagName(node))
    if (!depth) return
    const mark = node.type === 'heading' ? asSigns : asTag
    const text = inOneLine(textOf(node))
    const accident = node.type === 'heading' && accidentOf(String(file.value).slice(startOf(node).offset, node.position?.end.offset), text)
    headings.push({ depth, mark, text, empty: isEmpty(node), place: startOf(node), ...(accident && { accident }) })
  })
  return headings
})

const tagName = (node: Nodes) => ('name' in node ? (node.name ?? '') : '')
const depthOf = (tag: string) => Number(/^h([1-6])$/.exec(tag)?.[1] ?? 0)
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** What underlines a heading that is long, in several lines or a field of front matter, by its source and its words. */
function accidentOf(source: string, text: string): Heading['accident'] {
  const [, lines = '', sign] = /^(.*?)[ \t]*(?:\r\n?|\n)[ \t>]*([-=])[-=]*[ \t]*$/s.exec(source) ?? []
  const looksMeant = text.length <= 60 && !/[\r\n]/.test(lines) && !/^[a-z][\w-]*:(?:\s|$)/.test(lines)
  return (sign === '-' || sign === '=') && !looksMeant ? sign : undefined
}

function headingsIn(node: Html, source: string): Heading[] {
  const tags = htmlTags(node.value)
  const placeAt = locator(source, startOf(node), node.value, 'literal')
  return tags.flatMap<Heading>(({ name, kind, index, written }, at) => {
    const depth = kind === 'opening' ? depthOf(name) : 0
    if (!depth) return []
    const heading = { depth, mark: asTag, place: placeAt(index) }
    const end = tags.slice(at).find((tag) => tag.kind === 'closing' && tag.name === name)
    if (!end) return [{ ...heading, empty: false }]
    const content = node.value.slice(index + written.length, end.index)
    const text = inOneLine(content.replace(/<[^>]*>/g, ''))
    return [{ ...heading, text, empty: !text && !htmlTags(content).some((tag) => pictures.has(tag.name)) }]
  })
}

/** Elements that show something without holding words. */
const pictures = new Set(['img', 'picture', 'svg', 'math', 'video', 'canvas'])

/** Whether there is nothing in a node to be seen: neither words, nor a picture, nor what a component or an expression makes. */
function isEmpty(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return false
  if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression') return /^\s*(?:\/\*.*\*\/\s*)?$/s.test(node.value)
  if ('value' in node) return !node.value.trim()
  if (!('children' in node)) return true
  const name = tagName(node)
  return !(pictures.has(name) || /[A-Z.]/.test(name)) && node.children.every(isEmpty)
}
