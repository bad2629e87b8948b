import type { Element, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { site } from '@/content/site'
import { pageStyle } from './page-style'

/**
 * Gives footnotes their roles, and the style sheet a name for the place of each, by which it can stand beside its call.
 *
 * `<a href="#fn-1" data-footnote-ref>1</a>` becomes `<a href="#fn-1" role="doc-noteref" class="note-1">1</a>`, the note
 * `<li id="fn-1">` gets the same class, its way back `role="doc-backlink"` and the language of its label, and the list of notes
 * `role="doc-endnotes"`. Only the first call of a note has the class: there it stands.
 */
export function rehypeFootnotes() {
  return (tree: Root): void => {
    const numbers = new Map<string, number>()
    visit(tree, 'element', (node) => {
      const { properties } = node
      if (properties.dataFootnotes !== undefined) node.properties = { className: ['footnotes'], role: 'doc-endnotes' }
      else if (properties.dataFootnoteBackref !== undefined) node.properties = backlink(node)
      else if (properties.dataFootnoteRef !== undefined) node.properties = call(node, numbers)
    })
    if (!numbers.size) return
    visit(tree, 'element', ({ tagName, properties }) => {
      const number = tagName === 'li' ? numbers.get(`#${properties.id}`) : undefined
      if (number !== undefined) properties.className = [`note-${number}`]
    })
    const names = [...numbers.values()].map((number) => `.note-${number}{--call:--call-${number}}`)
    tree.children.push(pageStyle(`notes-${numbers.size}`, names.join('')))
  }
}

function call({ properties: { href, id } }: Element, numbers: Map<string, number>): Element['properties'] {
  const note = String(href)
  if (numbers.has(note)) return { href: note, id, role: 'doc-noteref' }
  numbers.set(note, numbers.size + 1)
  return { href: note, id, role: 'doc-noteref', className: [`note-${numbers.size}`] }
}

const backlink = ({ properties: { href, ariaLabel } }: Element): Element['properties'] => ({
  href,
  ariaLabel,
  lang: site.language,
  role: 'doc-backlink',
})
