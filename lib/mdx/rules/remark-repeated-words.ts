import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { proseOf } from '../prose'
import { isEnglish } from './is-english'

/** Words that may well follow themselves: "had had", "nous nous", "so, so" without its comma. */
const repeatable = new Set(
  'had that is do her no so very really many much long far bye ha blah knock now there hear again nous vous'.split(' '),
)

/** A word, then space, then the same word; not where lines are to end, and not in scripts that do not part words. */
const repeated =
  /(?<![\p{L}\p{M}\p{N}_'’-])(?<word>(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L}[\p{L}\p{M}'’]*)(?<gap>[^\S\u2028]+)\k<word>(?![\p{L}\p{M}\p{N}_]|['’-]\p{L})/iu

/**
 * Tells of English words written twice in a row, whatever their case: "the the", also across the end of a line. In other languages
 * that may be right: "die, die die Augen schließen".
 *
 * @param language of the words, as a BCP 47 tag
 */
export function remarkRepeatedWords(language: string) {
  return (tree: Root, file: VFile): void => {
    if (!isEnglish(language)) return
    const source = String(file.value)
    for (const { text, placeAt, languageAt } of proseOf(tree, file))
      for (const { word, end, index } of repeatedWords(text)) {
        if (!isEnglish(languageAt(index) ?? language)) continue
        const around = source.charAt(placeAt(end - 1).offset + 1) + source.charAt(placeAt(index).offset - 1)
        // One of them may be stressed: "it is not *not* allowed".
        if (!/[*_]/.test(around))
          complain(file, placeAt(index), { reason: `"${word}" is repeated`, fix: 'Remove one of the two', severity: 'warning' })
      }
  }
}

/** The second of every two words that are alike: where it begins, and where the first ends. */
function* repeatedWords(text: string): Generator<{ word: string; end: number; index: number }> {
  let [before, start] = ['', 0]
  // What opens a word or parts two is left out, so that most neighbours are seen to differ without a closer look.
  for (const { 0: stretch, index } of text.matchAll(/[^\s\u200B—–/("“‘[]+/g)) {
    const lower = stretch.toLowerCase()
    if (lower.startsWith(before) && !/\p{L}/u.test(lower.charAt(before.length))) {
      const found = repeated.exec(text.slice(start, index + stretch.length))
      const { word: first = '', gap = '' } = found?.groups ?? {}
      const end = start + (found?.index ?? 0) + first.length
      const second = text.slice(end + gap.length, end + gap.length + first.length)
      if (found && !isMeant(first, second)) yield { word: second, end, index: end + gap.length }
    }
    ;[before, start] = [lower, index]
  }
}

/** Whether two words that are alike may stand in a row: those of the list, OPEN Open Source, names such as Bora Bora, and a sole x. */
const isMeant = (first: string, second: string) =>
  repeatable.has(first.toLowerCase()) ||
  first.slice(1) !== second.slice(1) ||
  [first, second].every((word) => /^\p{Lu}\p{Ll}{3}/u.test(word)) ||
  /^[^ai]$/i.test(first)
