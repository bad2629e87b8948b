import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { nodesOf } from '../nodes'

/** Tells of pictures without words for those who do not see them: `![](desk.jpg)`. */
export function remarkAlternativeText() {
  return (tree: Root, file: VFile): void => {
    for (const node of nodesOf(tree, file, 'image', 'imageReference')) {
      if (node.alt?.trim()) continue
      const name = node.type === 'image' ? node.url : (node.label ?? node.identifier)
      complain(file, node.position, {
        reason: `the picture ${name} has no alternative text`,
        fix: 'Say between the square brackets what it shows',
      })
    }
  }
}
