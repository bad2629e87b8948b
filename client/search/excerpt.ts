import { join, type Piece } from './words'

/** A title and the words below it, with those that were searched for marked. */
export interface Excerpt {
  title: Piece[]
  words: Piece[]
}

/** The words of Pagefind's HTML, which has no tags but `<mark>` around whole words: `a <mark>&lt;b&gt;</mark>`. */
const wordsOf = (html: string): Piece[] =>
  html
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [, marked] = /^<mark>(.*)<\/mark>$/s.exec(word) ?? []
      return { text: (marked ?? word).replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: marked !== undefined }
    })

/** Whether a word is one of a title; Pagefind ends what has no full stop with one. */
const isSame = (word: Piece | undefined, { text }: Piece): boolean => word?.text === text || word?.text === `${text}.`

/**
 * Reads a result of Pagefind. Where the words begin with their title, they are not told twice.
 *
 * @param title as it was indexed: plain text
 * @param html the words, as Pagefind marks them
 */
export function readExcerpt(title: string, html: string): Excerpt {
  const words = wordsOf(html)
  const plain = title.split(/\s+/).filter(Boolean)
  const written = plain.map((text) => ({ text, marked: false }))
  if (!written.every((word, at) => isSame(words[at], word))) return { title: join(written), words: join(words) }
  return {
    title: join(written.map(({ text }, at) => ({ text, marked: words[at]?.marked ?? false }))),
    words: join(words.slice(written.length)),
  }
}
