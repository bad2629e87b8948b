import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/** Says which cells the headers of a table are for: `<th>` in its head becomes `<th scope="col">`. */
export function rehypeHeaderScope() {
  return (tree: Root): void => {
    visit(tree, { type: 'element', tagName: 'thead' }, (head) => {
      visit(head, { type: 'element', tagName: 'th' }, ({ properties }) => {
        properties.scope ??= 'col'
      })
    })
  }
}
