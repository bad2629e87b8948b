/** Which words of a text are in no dictionary, and what to tell their author. */
import type { Problem } from '@/lib/content/problem'
import { type Dictionary, loadDictionary } from './dictionary'
import { type Word, wordsIn } from './words'

/** A word of a file that is in no dictionary. */
export interface Misspelt {
  word: string
  line: number
  column: number
  /** What may have been meant, the likeliest first; none when nothing is near. */
  suggestions: string[]
}

/** The same in a text, by its index. */
type Found = Word & Pick<Misspelt, 'suggestions'>

/** What was found in stretches without space, such as `"team’s`: most of them occur again and again. */
const judged = new Map<string, Found[]>()

function judge(stretch: string, dictionary: Dictionary): Found[] {
  const before = judged.get(stretch)
  if (before) return before
  const found = wordsIn(stretch)
    .filter(({ word }) => !isKnown(word, dictionary))
    .map((word) => ({ ...word, suggestions: dictionary.suggest(word.word) }))
  judged.set(stretch, found)
  return found
}

/** Whether a word is in the dictionary, or made up of words that are: `WebAssembly`. */
function isKnown(word: string, dictionary: Dictionary): boolean {
  if (dictionary.has(word)) return true
  const parts = word.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u)
  return parts.length > 1 && parts.every((part) => part.length <= 2 || dictionary.has(part))
}

/**
 * Reads the dictionary of English, at the first call.
 *
 * @returns what finds the words in prose, markup taken off, that are not in it, in order
 */
export async function loadSpelling(): Promise<(prose: string) => Found[]> {
  const dictionary = await loadDictionary()
  return (prose) => {
    const found: Found[] = []
    for (const { 0: stretch, index: start } of prose.matchAll(/\S+/g))
      for (const word of judge(stretch, dictionary)) found.push({ ...word, index: start + word.index })
    return found
  }
}

const listed = new Intl.ListFormat('en', { type: 'disjunction' })

/** What to tell of a word that is in no dictionary, nor among the author's own. */
export function misspeltProblem({ word, suggestions }: Pick<Misspelt, 'word' | 'suggestions'>): Pick<Problem, 'reason' | 'fix'> {
  const meant = listed.format(suggestions.map((suggestion) => `"${suggestion}"`))
  return {
    reason: `"${word}" is in no dictionary`,
    fix: `${meant ? `Write ${meant}` : 'Correct it'}, or add the word to content/words.txt`,
  }
}

/**
 * Reads an author's list of words that are right: one a line, and from `#` on a comment.
 *
 * A word in lower case is right in any case; one with a capital only as it is written there.
 */
export const parseWords = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/\r?\n/)
      .flatMap((line) => line.replace(/#.*/, '').match(/\S+/g) ?? [])
      .flatMap((stretch) => wordsIn(stretch).map(({ word }) => word)),
  )
