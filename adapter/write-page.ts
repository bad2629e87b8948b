import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

/** Parsing drops a line break that begins one of these, so that one which counts has to be written twice. */
function keepFirstLineBreak({ tagName, children: [first] }: Element): void {
  if (/^(?:pre|textarea|listing)$/.test(tagName) && first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`
}

/**
 * Writes a page that was parsed, so that parsing what is written gives the same page.
 *
 * @param tree the page; of no use any more once it is written
 */
export function writePage(tree: Root): string {
  visit(tree, 'element', keepFirstLineBreak)
  return toHtml(tree, { characterReferences: { useNamedReferences: true } })
}
