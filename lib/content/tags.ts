import { slugify } from '@/lib/slug'
import { tagPath } from '@/lib/urls'
import { type Problem, problemAt } from './problem'
import { sameNames, usualName } from './same-names'
import type { Places } from './yaml'

/** A post, as far as its tags are concerned. */
interface Tagged {
  file: string
  tags: string[]
  places: Places
}

/** Compares words by their letters and signs alone, whatever their case and accents. */
const letters = new Intl.Collator('en', { sensitivity: 'base' })
const spaced = (name: string) => name.replace(/[\s_-]+/g, ' ')

/**
 * Finds tags that are written in another way than most posts write them. Those that make the same address are one.
 *
 * @param posts newest first: of two ways to write a tag that are as frequent, the older post has the right one
 * @param read gives the text of a file
 */
export function tagProblems(posts: Tagged[], read: (post: { file: string }) => string): Problem[] {
  const tags = posts.flatMap((post) => post.tags.map((name, i) => ({ name, post, place: post.places[`tags.${i}`] })))
  return sameNames(tags, ({ name }) => name).flatMap((same) => {
    const usual = usualName(same.map(({ name }) => name))
    return same
      .filter(({ name }) => name !== usual)
      .map(({ name, post, place = { line: 1, column: 1 } }) =>
        problemAt({ file: post.file, text: read(post) }, place, { severity: 'warning', ...otherName(name, usual) }),
      )
  })
}

/** Signs that are in no address may be all that tells two names apart: `C`, `C++`. */
function otherName(name: string, usual: string): Pick<Problem, 'reason' | 'fix'> {
  return letters.compare(spaced(name), spaced(usual)) === 0
    ? { reason: `the tag "${name}" is written "${usual}" elsewhere`, fix: `Write "${usual}"` }
    : {
        reason: `the tag "${name}" shares the page ${tagPath(slugify(usual))} with "${usual}"`,
        fix: `Write "${usual}" where the same is meant, or find other words for one of the two`,
      }
}
