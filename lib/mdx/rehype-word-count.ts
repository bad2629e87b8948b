import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

declare module 'vfile' {
  interface DataMap {
    words: number
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** Counts the words of the prose, in any script, code blocks aside, into `file.data.words`. */
export function rehypeWordCount() {
  return (tree: Root, file: VFile): void => {
    let words = 0
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'pre') return SKIP
      if (node.type === 'text') for (const { isWordLike } of segmenter.segment(node.value)) if (isWordLike) words++
      return
    })
    file.data.words = words
  }
}
