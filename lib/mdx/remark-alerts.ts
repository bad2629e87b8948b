import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { toString as textOf } from 'mdast-util-to-string'
import type { Point } from 'unist'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** The callout that each alert becomes, by the word in its brackets. */
const callouts: Record<string, string> = { note: 'note', tip: 'tip', important: 'note', warning: 'warning', caution: 'warning' }

/** The words an alert may have in its brackets. */
export const alertKinds = Object.keys(callouts)

/** The first line of an alert, taken apart. */
export interface Alert {
  /** The word in its brackets, in lower case: one of `alertKinds`, or another. */
  kind: string
  /** Where that word stands. */
  place: Point
  /** The sign after the brackets by which Obsidian folds a callout. */
  fold: string
  /** The rest of the line. */
  title: PhrasingContent[]
  /** What follows that line in its paragraph. */
  rest: PhrasingContent[]
}

/**
 * Turns the alerts of GitHub, and the callouts of Obsidian, into callouts of ours:
 *
 * ```md
 * > [!WARNING] Mind the gap
 * > It is wide.
 * ```
 *
 * becomes `<Callout kind="warning" title="Mind the gap">It is wide.</Callout>`, its text a paragraph.
 * A block quotation that begins with another word in brackets stays one. Titles are plain text.
 */
export function remarkAlerts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (quotation, index, parent) => {
      const alert = alertOf(quotation, file)
      const kind = alert && callouts[alert.kind]
      if (!kind || !parent || index === undefined) return undefined
      parent.children[index] = callout(quotation, kind, alert)
      return [SKIP, index]
    })
  }
}

/** The alert that a block quotation is written as, of any kind; nothing when it is none, or its bracket is escaped. */
export function alertOf({ children: [paragraph] }: Blockquote, file: VFile): Alert | undefined {
  if (paragraph?.type !== 'paragraph') return undefined
  const [opening, ...others] = paragraph.children
  const start = opening?.position?.start
  if (opening?.type !== 'text' || !start || String(file.value).charAt(start.offset ?? 0) !== '[') return undefined
  const [marker, kind = '', fold = ''] = /^\[!([^\]\n]*)\]([+-]?)[ \t]*/.exec(opening.value) ?? []
  if (marker === undefined) return undefined
  const [title, rest] = firstLine([{ ...opening, value: opening.value.slice(marker.length) }, ...others])
  return { kind: kind.toLowerCase(), place: { ...start, column: start.column + 2 }, fold, title, rest }
}

/** What stands before the first line break of a paragraph, and what after it. */
function firstLine(children: PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  const at = children.findIndex((child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n')))
  const last = children[at]
  if (!last) return [children, []]
  const after = children.slice(at + 1)
  if (last.type !== 'text') return [children.slice(0, at), after]
  const [line = '', ...lines] = last.value.split('\n')
  const words = lines.join('\n')
  return [[...children.slice(0, at), { ...last, value: line }], words ? [{ ...last, value: words }, ...after] : after]
}

function callout({ children, position }: Blockquote, kind: string, { title, rest }: Alert): MdxJsxFlowElement {
  const words = textOf(title).trim()
  const paragraph: Paragraph[] = rest.length ? [{ type: 'paragraph', children: rest }] : []
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: Object.entries({ kind, ...(words && { title: words }) }).map(([name, value]) => ({ type: 'mdxJsxAttribute', name, value })),
    children: [...paragraph, ...children.slice(1)] as MdxJsxFlowElement['children'],
    ...(position && { position }),
  }
}
