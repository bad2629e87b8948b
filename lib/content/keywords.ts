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
