import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { headingsOf } from './headings'

/** Tells of headings in which there is nothing to read or to see: a lone `#`. */
export function remarkEmptyHeadings() {
  return (tree: Root, file: VFile): void => {
    for (const { empty, mark, depth, place } of headingsOf(tree, file))
      if (empty) complain(file, place, { reason: 'the heading is empty', fix: `Write its words after \`${mark(depth)}\`, or remove it` })
  }
}
