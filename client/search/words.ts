/**
 * Words of scripts that are written without spaces are found by pairs of letters: `東京都` by `東京` and `京都`. That needs no
 * dictionary, finds every word, and is the same in each browser. What is indexed and what is searched are separated by the same rule.
 */

/** A letter of such a script, with its marks. */
const letter = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー]\p{M}*`

const letters = new RegExp(letter, 'gu')
const run = new RegExp(`(?:${letter})+`, 'gu')

/** Where such letters begin or end within what has no space: but a quotation mark stays where it is, for it may open a whole query. */
const edge = new RegExp(String.raw`(?<=[^\s"])(?<!${letter})(?=${letter})|(?<=${letter})(?!${letter})(?=[\p{L}\p{N}])`, 'gu')

/** Stands before a space that was not written. Word joiners are no part of words to Pagefind. */
const joiner = '\u2060'

const lettersOf = (text: string) => text.match(letters) ?? []

/** As a text is indexed: `東京都へ` → `東京⁠ 京都⁠ 都へ⁠ へ`, with a word joiner before each space. Other text stays as it is. */
export const separate = (text: string): string =>
  text.replace(edge, `${joiner} `).replace(run, (word) => {
    const all = lettersOf(word)
    return all.map((one, at) => (all[at + 1] ? `${one}${all[at + 1]}${joiner} ` : one)).join('')
  })

/** Signs that Pagefind keeps no word with, and yet would search for. */
const signs = /[\p{Sc}\p{Sm}`^]/gu

/** As words are searched: `東京都` → `東京 京都`, `<Suspense>` → `Suspense`. */
export const toSearch = (words: string): string =>
  words
    .replace(signs, '')
    .replace(edge, ' ')
    .replace(run, (word) => {
      const all = lettersOf(word)
      return all.length < 2
        ? word
        : all
            .slice(1)
            .map((one, at) => `${all[at]}${one}`)
            .join(' ')
    })

/** A piece of a text, as it reads. */
export interface Piece {
  text: string
  /** Whether it was searched for. */
  marked: boolean
}

/** A word with what stands around its letters: `“café.”` → `“`, `café`, `.”`. */
const bare = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}\p{M}]*)$/su

/** Joins indexed words as they were written; with the second letter of a marked pair, what follows it is marked. */
export function join(words: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  const add = (text: string, marked: boolean): void => {
    const before = pieces.at(-1)
    if (before?.marked === marked) before.text += text
    else if (text) pieces.push({ text, marked })
  }
  let carried = false
  for (const [at, { text, marked }] of words.entries()) {
    const joined = text.endsWith(joiner)
    const word = joined ? text.slice(0, -joiner.length) : text
    const [first = '', second] = lettersOf(word)
    const isPair = joined && second !== undefined && word === `${first}${second}`
    const [, open = '', core = '', close = ''] = bare.exec(isPair ? first : word) ?? []
    add(open, false)
    if (marked) add(core, true)
    else {
      const [head = ''] = carried ? lettersOf(core) : []
      add(head, true)
      add(core.slice(head.length), false)
    }
    add(close, false)
    carried = marked && isPair
    if (!joined && at < words.length - 1) add(' ', false)
  }
  return pieces
}
