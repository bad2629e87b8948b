import { VFileMessage } from 'vfile-message'

/** Whether an error is one of those that the parser checks itself with in development. */
export const isAssertion = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_ASSERTION'

/**
 * What is wrong with words on which the parser fails a check of its own: in development, before it comes to say so, it takes it for
 * certain that no tag is left open in a link, a picture, or a heading with a line below. Without that last character, it says so.
 *
 * @param parse parses words, or throws the error it stops at
 * @param words on which it throws an assertion
 */
export function leftOpen(parse: (words: string) => unknown, words: string): VFileMessage {
  const errorOf = (end: number): unknown => {
    try {
      parse(words.slice(0, end))
      return undefined
    } catch (error) {
      return error
    }
  }
  let [right, wrong] = [0, words.length]
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2)
    if (isAssertion(errorOf(middle))) wrong = middle
    else right = middle
  }
  const error = errorOf(right)
  if (error instanceof VFileMessage) return error
  const lines = words.slice(0, right).split('\n')
  const place = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  return new VFileMessage('A tag is left open where the words end that it stands in', { place, ruleId: 'end-tag-mismatch', source: 'site' })
}
