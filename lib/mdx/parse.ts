import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import type { Processor } from 'unified'
import { surveyOptions } from './pipeline'

/** The trees of the texts that were parsed last, by their texts: what is made of one text is mostly made in one go. */
const known = new Map<string, Root>()

/** How many trees are kept: that of a text as it is, and as it is without Windows line endings. */
const most = 2

/**
 * Parses words into a tree, which is the caller's own to change. That is most of the work of whatever is made of them, so it is
 * done once for all that is.
 *
 * @param file path of the file, whose extension says whether they are MDX or Markdown
 * @throws VFileMessage when they cannot be parsed
 */
export function parseWords(file: string, words: string): Root {
  const { format } = surveyOptions(file)
  const key = `${format} ${words}`
  const before = known.get(key)
  if (before) return structuredClone(before)
  const tree = createProcessor(surveyOptions(file)).parse(words) as unknown as Root
  for (const [oldest] of [...known].slice(0, 1 - most)) known.delete(oldest)
  known.set(key, tree)
  return structuredClone(tree)
}

/** Has a processor take its tree from `parseWords`. @param file path of the file */
export function remarkParseWords(this: Processor, file: string): void {
  // An assignment is how a plugin of unified brings a parser.
  this.parser = (words: string) => parseWords(file, words)
}
