import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { complain } from '../complain'

/** Tells of pictures without words for those who do not see them: `![](desk.jpg)`. */
export function remarkAlternativeText() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if ((node.type !== 'image' && node.type !== 'imageReference') || node.alt?.trim()) return
      const name = node.type === 'image' ? node.url : (node.label ?? node.identifier)
      complain(file, node.position, {
        reason: `the picture ${name} has no alternative text`,
        fix: 'Say between the square brackets what it shows',
      })
    })
  }
}
