import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { site } from '@/content/site'

declare module 'vfile' {
  interface DataMap {
    words: number
  }
}

/** Words of scripts that part them by spaces: letters, digits and marks, also around an apostrophe or a point within. */
const parted = /[\p{L}\p{N}\p{M}_]+(?:['’.,:·][\p{L}\p{N}\p{M}_]+)*/gu

/** What such scripts are written with. */
const isParted = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]*$/u

/** For all others; where it is not needed, it takes many times as long. */
const segmenter = new Intl.Segmenter(site.language, { granularity: 'word' })

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
  if (isParted.test(text)) return text.match(parted)?.length ?? 0
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++
  return words
}
