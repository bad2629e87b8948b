import type { Element, Nodes, Root } from 'hast'
import type {} from 'mdast-util-mdx'
import { inline } from './prose'
import { staticValue } from './static-value'
import { expressionOf } from './tags'

/** Words that are read in one go: those of a paragraph, heading, list item, table cell or caption. */
export interface TextRun {
  /** As they read, in one line: without markup, side notes and the numbers of footnotes, with `…` for what only the page can show. */
  text: string
  /** Whether they are running text, and no heading, caption, table, note or update. */
  running: boolean
  /** The links in them that are not spread over several runs, and which of their characters are theirs. */
  links: { node: Nodes; from: number; to: number }[]
}

/** Elements and components that part no words, besides those that are prose. */
const inLine = new Set([...inline, ...'br code img input kbd Keys picture ruby samp var'.split(' ')])

/** Holds what is code, or says how the words around it are read. */
const leftOut = new Set('pre script style rp rt'.split(' '))

/** Holds words that are no running text. */
const notRunning = new Set('h1 h2 h3 h4 h5 h6 figure Figure figcaption caption table SideNote Update'.split(' '))

/** A run as it is read: in pieces, since to join them each time takes ever longer. */
interface Reading extends Omit<TextRun, 'text'> {
  pieces: string[]
  length: number
}

/**
 * The words of a text, run by run and in order: `<p>A <a>b</a>.<ul>…` gives `A b.`, with its link at 2 to 3.
 *
 * @param tree elements as they are made of what was written, before they become a page
 */
export function textRuns(tree: Root): TextRun[] {
  const runs: Reading[] = []
  let current: Reading | undefined
  const add = (text: string, running: boolean): void => {
    const words = text.replace(/[ \t\r\n\f]+/g, ' ')
    if (!current && !words.trim()) return
    if (!current) {
      current = { pieces: [], length: 0, running, links: [] }
      runs.push(current)
    }
    const piece = current.pieces.at(-1)?.endsWith(' ') === false ? words : words.replace(/^ /, '')
    if (!piece) return
    current.pieces.push(piece)
    current.length += piece.length
  }
  const walk = (node: Nodes, running: boolean): void => {
    if (isLeftOut(node)) return
    const reads = readsAs(node)
    if (reads !== undefined) add(reads, running)
    if (reads !== undefined || !('children' in node)) return
    const [around, isApart] = [current, nameOf(node) === 'SideNote']
    const parts = isApart || isBlock(node)
    if (parts) current = undefined
    const [before, count] = [current, runs.length]
    const [from, at] = [current?.length ?? 0, current?.pieces.length ?? 0]
    for (const child of node.children) walk(child, running && !isAside(node))
    const isWhole = before ? current === before : current === runs[count]
    if (nameOf(node) === 'a' && current && isWhole) {
      const words = current.pieces.slice(at).join('').trimEnd()
      current.links.push({ node, from: from + words.length - words.trimStart().length, to: from + words.length })
    }
    if (parts) current = isApart ? around : undefined
  }
  walk(tree, true)
  return runs.map(({ pieces, running, links }) => ({ text: pieces.join('').trimEnd(), running, links }))
}

const nameOf = (node: Nodes): string => (node.type === 'element' ? node.tagName : 'name' in node ? (node.name ?? '') : '')

const isFootnoteLink = (node: Nodes): boolean =>
  node.type === 'element' && (node.properties.dataFootnoteRef !== undefined || node.properties.dataFootnoteBackref !== undefined)

const isLeftOut = (node: Nodes): boolean => leftOut.has(nameOf(node)) || isFootnoteLink(node)

const isAside = (node: Nodes): boolean =>
  notRunning.has(nameOf(node)) || (node.type === 'element' && node.properties.dataFootnotes !== undefined)

/** Whether words end where a node begins and ends. A component within a line is part of it. */
function isBlock(node: Nodes): boolean {
  const name = nameOf(node)
  if (inLine.has(name)) return false
  return node.type === 'element' || node.type === 'mdxJsxFlowElement' || (node.type === 'mdxJsxTextElement' && /^[a-z]/.test(name))
}

const isFormula = ({ properties: { className } }: Element) => Array.isArray(className) && className.includes('language-math')

/** What a node reads as; nothing when that is up to what is in it. */
function readsAs(node: Nodes): string | undefined {
  if (node.type === 'text') return node.value
  if (nameOf(node) === 'br') return ' '
  if (node.type === 'element' && isFormula(node)) return '…'
  if (node.type !== 'mdxTextExpression') return undefined
  const expression = expressionOf(node.data?.estree)
  const value = expression && staticValue(expression)
  return !expression ? '' : value && 'value' in value ? String(value.value) : '…'
}
