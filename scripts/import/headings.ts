import type { Heading } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { slugify, uniqueSlugs } from '@/lib/slug'
import type { Changes } from './edits'
import { type Parsed, rangeOf } from './markdown'

/** A heading, and what links call it. */
export interface Title {
  node: Heading
  text: string
  /** Its id on the new page. */
  id: string
  /** The id its author gave it: `## Tools {#tools}`. */
  given?: string
}

/** Ids the page has around the words. */
const pageIds = ['top', 'main', 'problems']

const sameWords = (a: string, b: string) => a.replace(/\s+/g, ' ').trim().toLowerCase() === b.replace(/\s+/g, ' ').trim().toLowerCase()

/** The heading that says the title again, or for the first time: `# Title` before all other words. @param title of the front matter */
export function leadingTitle({ tree }: Parsed, title: string | undefined): Heading | undefined {
  const first = tree.children.find(({ type }) => type !== 'html' && type !== 'mdxjsEsm' && type !== 'definition')
  if (first?.type !== 'heading' || first.depth !== 1) return undefined
  return title === undefined || sameWords(textOf(first), title) ? first : undefined
}

const givenId = /\s*\{#([^{}\s]+)\}\s*$/

/** Lists the headings of a file. @param without the one that is the title of the page */
export function headingsOf({ tree }: Parsed, without?: Heading): Title[] {
  const idFor = uniqueSlugs(pageIds)
  const headings: Title[] = []
  visit(tree, 'heading', (node) => {
    if (node === without) return
    const words = textOf(node)
    const text = words.replace(givenId, '').trim()
    const given = givenId.exec(words)?.[1]
    headings.push({ node, text, id: idFor(text), ...(given && { given }) })
  })
  return headings
}

/** What a link to a heading must name here: the heading by the id it was given, or by its words; nothing when there is none. */
export function idOf(headings: Title[], fragment: string): string | undefined {
  const found =
    headings.find(({ given }) => given === fragment) ??
    headings.find(({ id }) => id === fragment) ??
    headings.find(({ id }) => id === slugify(fragment))
  return found?.id
}

/** Takes given ids out, which would be words here, and tells of headings that skip a level. */
export function changeHeadings(text: string, headings: Title[]): Changes {
  const changes: Changes = { edits: [], notes: [] }
  let depth: number | undefined
  for (const { node, given, text: words } of headings) {
    const { start, end } = rangeOf(node)
    const at = given ? text.lastIndexOf(`{#${given}}`, end) : -1
    if (given && at > start) {
      const before = text.slice(start, at)
      changes.edits.push({ start: start + before.trimEnd().length, end: at + given.length + 3, text: '' })
    }
    const line = node.position?.start.line ?? 1
    if (depth !== undefined && node.depth > depth + 1)
      changes.notes.push({
        line,
        text: `the heading "${words}" skips a level: it is of level ${node.depth} below one of level ${depth}. Take the signs # down`,
      })
    depth = node.depth
  }
  return changes
}
