import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { ITrie } from 'cspell-trie-lib'
import { closestMatch } from 'leven'

/** Words that are right, in any case, with or without accents. */
export interface Dictionary {
  has(word: string): boolean
  /** Up to three words that may have been meant by one it does not have, the likeliest first, in the case of that one. */
  suggest(word: string): string[]
}

/** English, each way to spell it as a trie. */
const english = [
  ['@cspell/dict-en_us', 'en_US.trie.gz'],
  ['@cspell/dict-en-gb-mit', 'en_GB.trie.gz'],
] as const

/** Names and terms, one a line. */
const lists = [
  ['@cspell/dict-software-terms', 'dict/softwareTerms.txt.gz'],
  ['@cspell/dict-software-terms', 'dict/software-tools.txt'],
  ['@cspell/dict-software-terms', 'dict/networkingTerms.txt'],
  ['@cspell/dict-software-terms', 'dict/webServices.txt'],
  ['@cspell/dict-software-terms', 'dict/computing-acronyms.txt'],
  ['@cspell/dict-fullstack', 'dict/fullstack.txt'],
  ['@cspell/dict-companies', 'dict/companies.txt'],
] as const

/** Reads a file of a package from where the site is built, for a bundle of this module stands elsewhere. */
function read([name, file]: readonly [name: string, file: string]): Buffer<ArrayBuffer> {
  const settings = createRequire(resolve('package.json')).resolve(`${name}/cspell-ext.json`)
  const bytes = readFileSync(join(dirname(settings), file))
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

let loading: Promise<Dictionary> | undefined

/** The dictionary, which takes a moment to be read when it is asked for first. */
export function loadDictionary(): Promise<Dictionary> {
  loading ??= load()
  return loading
}

async function load(): Promise<Dictionary> {
  // Much code, for which nobody should wait who has no words to look up.
  const { decodeTrie } = await import('cspell-trie-lib')
  const tries = english.map((file) => decodeTrie(read(file)))
  const terms = lists.flatMap((file) =>
    read(file)
      .toString('utf8')
      .split(/\r?\n/)
      .filter((line) => line && !line.startsWith('#')),
  )
  const plainTerms = terms.map(plain)
  const known = new Set(plainTerms)

  const near = (word: string, edits: number) => tries.map((trie) => suggestFrom(trie, word, edits)).find(({ length }) => length)
  const nearTerm = (word: string) => {
    const term = closestMatch(plain(word), plainTerms, { maxDistance: 1 })
    return term && [inCaseOf(word, terms[plainTerms.indexOf(term)] ?? term)]
  }
  return {
    has: (word) => known.has(plain(word)) || tries.some((trie) => trie.hasWord(word, false) || trie.hasWord(plain(word), false)),
    // Names that nobody knows are like no word, and to look further takes ten times as long.
    suggest: (word) => near(word, 1) || nearTerm(word) || (/^\p{Ll}{5}/u.test(word) && near(word, 2)) || [],
  }
}

function suggestFrom(trie: ITrie, word: string, edits: number): string[] {
  const lower = word.toLowerCase()
  const near = trie
    .suggest(lower, { changeLimit: edits, numSuggestions: 40, includeTies: false, ignoreCase: false })
    .filter((suggestion) => !suggestion.endsWith("'s"))
    .sort((a, b) => slip(lower, a) - slip(lower, b))
  return [...new Set(near.map((suggestion) => inCaseOf(word, suggestion)))].slice(0, 3)
}

const letters = (word: string) => [...word].sort().join('')

/** A smaller number for what slips more easily: an apostrophe or the order of letters, a letter left out, another, one too many. */
const slip = (written: string, meant: string) =>
  meant.replaceAll("'", '') === written || letters(meant) === letters(written) ? -2 : Math.sign(written.length - meant.length)

function inCaseOf(written: string, word: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return word.toUpperCase()
  return /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
