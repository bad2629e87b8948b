import { type Post, readText } from '@/lib/content'
import { bodyOf } from '@/lib/content/front-matter'

/** How many words of a post are kept: those it says most often tell what it is about. */
export const mostKeywords = 64

/** What is no prose: code, addresses, tags. Each ends where the next could begin, so that no file takes longer than it is long. */
const noProse = /```[^`]*```|`[^`\n]*`|\bhttps?:\S+|\]\([^()\s]*|<[^<>]*>/g

/** Words of four letters and more; in scripts without spaces between words, stretches of signs. */
const tokens = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}]{4,}/gu
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * The words that a text says most often, in lower case; of words as frequent the longer first.
 *
 * @param text Markdown or MDX, without front matter
 */
export function keywordsIn(text: string): string[] {
  const counts = new Map<string, number>()
  for (const [token] of text.replace(noProse, ' ').toLowerCase().normalize().matchAll(tokens))
    for (const word of unspaced.test(token) ? pairsIn(token) : [token]) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))
    .slice(0, mostKeywords)
    .map(([word]) => word)
}

/** Every two signs that follow one another: `日本語` → `日本`, `本語`. */
function pairsIn(token: string): string[] {
  const signs = Array.from(token)
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}

/**
 * What was found in a file. Its places are read anew whenever the file changes, and are the same until then.
 * Lives where reloads and copies of this module find it.
 */
const kept = globalThis as { keywords?: WeakMap<Post['places'], string[]> }

/** The keywords of a post, from its title, description and words; its file is read once a change. @throws when it cannot be read any more */
export function keywordsOf(post: Post): string[] {
  kept.keywords ??= new WeakMap()
  const before = kept.keywords.get(post.places)
  if (before) return before
  // A part of a string would keep the whole of it in memory.
  const words = structuredClone(keywordsIn(`${post.title}\n${post.description}\n${bodyOf(readText(post))}`))
  kept.keywords.set(post.places, words)
  return words
}
