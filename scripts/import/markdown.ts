import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import type { VFileMessage } from 'vfile-message'
import type { Note } from './note'

/** A stretch of a text. */
export interface Range {
  start: number
  end: number
}

/** Markdown as it was written, with the place of everything in it. */
export interface Parsed {
  tree: Root
  /** Where the address of a link, picture or definition stands. */
  destinations: Map<Nodes, Range>
  /** Why it was read as plain Markdown, although it is called MDX. */
  mdxError?: Note
}

/** The place of a node. */
export const rangeOf = ({ position }: Nodes): Range => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 })

/** Keeps the places of addresses, which the tree has no room for. */
function markDestinations(this: Processor, destinations: Map<Nodes, Range>) {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push({
    enter: {
      resourceDestinationString(token) {
        mark(this.stack, token)
        this.buffer()
      },
      definitionDestinationString(token) {
        mark(this.stack, token)
        this.buffer()
      },
    },
  })
  function mark(stack: { type: string }[], { start, end }: { start: { offset: number }; end: { offset: number } }): void {
    const node = stack.at(-1) as Nodes | undefined
    if (node) destinations.set(node, { start: start.offset, end: end.offset })
  }
}

function parseAs(text: string, mdx: boolean): Parsed {
  const destinations = new Map<Nodes, Range>()
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(mdx ? [remarkMdx] : [])
    .use(markDestinations, destinations)
  return { tree: processor.parse(text), destinations }
}

/** Reads Markdown, or MDX; MDX that is wrong is read as Markdown, so that most of it is understood. */
export function parseMarkdown(text: string, mdx = false): Parsed {
  if (!mdx) return parseAs(text, false)
  try {
    return parseAs(text, true)
  } catch (error) {
    const { line, reason } = error as VFileMessage
    return { ...parseAs(text, false), mdxError: { line, text: `this is not MDX that can be read (${reason}). Mend it` } }
  }
}

/** The stretches that are code, in which nothing is meant as anything else, from first to last. */
export function codeRanges({ tree }: Parsed): Range[] {
  const ranges: Range[] = []
  visit(tree, (node) => {
    if (node.type === 'code' || node.type === 'inlineCode') ranges.push(rangeOf(node))
  })
  return ranges
}

/** Tells of places whether they lie in one of the ranges, which must not overlap and be in order. */
export function within(ranges: Range[]): (offset: number) => boolean {
  return (offset) => {
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return (ranges[low]?.start ?? Number.POSITIVE_INFINITY) <= offset
  }
}
