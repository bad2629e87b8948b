/** A word of a text, and where it begins in it. */
export interface Word {
  word: string
  index: number
}

/** Letters and what may stand between them: the apostrophe of `don’t`, the full stop of `dates.ts`. */
const token = /[\p{L}\p{M}\p{N}_\uFFFC]+(?:[.'’][\p{L}\p{M}\p{N}_\uFFFC]+)*/gu

/** Addresses, paths, accounts, tags and hidden files, after any bracket or quotation mark. */
const noWords = /:\/\/|@|\\|^[^\p{L}\p{N}#/~.]*(?:www\.|#|[~.]*\/|\.(?=\p{L}))/u

/**
 * The words of a text that a dictionary should have, with straight apostrophes, and without those of `team’s` and `we’ll`.
 *
 * What hyphens or slashes part are words of their own. Left out are words of one or two letters, acronyms (`EM`, `ICs`), names of
 * files (`dates.ts`), addresses, what holds a digit, `_` or something that is no prose, and what is not in Latin letters.
 *
 * @param text words without space between them: `"team’s`, `pros/cons,`
 */
export function wordsIn(text: string): Word[] {
  if (noWords.test(text)) return []
  return [...text.matchAll(token)]
    .flatMap(({ 0: word, index }) => sentencesIn(word).map((part) => ({ word: part.word, index: index + part.index })))
    .map(({ word, index }) => ({ word: word.normalize().replaceAll('’', "'").replace(ending, ''), index }))
    .filter(({ word }) => word.length > 2 && latin.test(word) && !acronym.test(word))
}

const ending = /(?:'(?:s|d|ll|re|ve|m))+$/i
const latin = /^[\p{Script=Latin}\p{M}']+$/u
const acronym = /^\p{Lu}{2,5}(?:s|es)?$/u

/** Parts of what looks like `dates.ts`, when it is two sentences without a space between them: `it.Then`. */
const sentencesIn = (word: string): Word[] =>
  /\.\p{Lu}\p{Ll}/u.test(word) ? [...word.matchAll(/[^.]+/g)].map(({ 0: part, index }) => ({ word: part, index })) : [{ word, index: 0 }]
