import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

declare module 'vfile' {
  interface DataMap {
    words: number
  }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

/** A text in parts that end between words, if there is space: the longer a text, the longer each step of a segmenter takes. */
const parts = /.{1,500}(?!\S)|.{1,500}/gsu

/** Counts the words of the prose, in any script, code blocks aside, into `file.data.words`. */
export function rehypeWordCount() {
  return (tree: Root, file: VFile): void => {
    let words = 0
    visit(tree, (node) => {
      if (node.type === 'element' && node.tagName === 'pre') return SKIP
      if (node.type === 'text') for (const part of node.value.match(parts) ?? []) words += wordsIn(part)
      return
    })
    file.data.words = words
  }
}

function wordsIn(text: string): number {
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}
