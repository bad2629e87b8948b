import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Says by class how the cells of a table column are aligned: `| --: |` makes `<td class="align-right">`.
 * Otherwise MDX would write an inline style, which a strict content security policy forbids.
 */
export function rehypeCellAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      if (properties.align === undefined || properties.align === null) return
      properties.className = [`align-${properties.align}`]
      delete properties.align
    })
  }
}
