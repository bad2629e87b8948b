/** Posts that have to do with one another: by their tags, their series, and the words that both say most often. */
import type { Content, Post } from '@/lib/content'
import { mostKeywords } from '@/lib/content/keywords'
import { slugify } from '@/lib/slug'

/** How many posts are shown as related, at most. */
const mostRelated = 3

/** How alike two posts are that are related. */
const leastLikeness = 0.05

/** Of the posts that have something in common, as many are compared: those nearest in time. */
const mostCompared = 60

/** Something that posts may have in common. */
interface Feature {
  name: string
  /** What it counts that two posts have it and no other does: 1 for a tag, as for all keywords together. */
  weight: number
}

/** The features of posts, kept by their names alone. */
interface Index {
  posts: Post[]
  /** Where each post stands among them. */
  places: ReadonlyMap<Post, number>
  /** Where the posts stand that have a feature, in ascending order. */
  having: ReadonlyMap<string, number[]>
}

/** Made once a body of writing. */
const known = new WeakMap<Content, Index>()

function indexOf(content: Content): Index {
  const before = known.get(content)
  if (before) return before
  // In development the lists hold what is not listed, too.
  const posts = content.posts.filter(({ listed }) => listed)
  const having = new Map<string, number[]>()
  for (const [place, post] of posts.entries())
    for (const { name } of featuresOf(post)) {
      const places = having.get(name)
      if (places) places.push(place)
      else having.set(name, [place])
    }
  const made = { posts, places: new Map(posts.map((post, place) => [post, place])), having }
  known.set(content, made)
  return made
}

const featuresOf = (post: Post): Feature[] => [
  ...post.tags.map((tag) => ({ name: `tag ${slugify(tag)}`, weight: 1 })),
  ...(post.series ? [{ name: `series ${slugify(post.series)}`, weight: 1 }] : []),
  ...post.facts.keywords.map((word) => ({ name: word, weight: 1 / mostKeywords })),
]

/** Which of ascending numbers are nearest to one of them, at most so many. */
function nearest(numbers: number[], to: number, most: number): number[] {
  if (numbers.length <= most) return numbers
  let low = 0
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < to) low = middle + 1
    else high = middle
  }
  const from = Math.min(Math.max(0, low - (most >> 1)), numbers.length - most)
  return numbers.slice(from, from + most)
}

/**
 * The listed posts that are most like one, the most alike first; of those as much alike the nearer in time. None where nothing is.
 *
 * What few posts have in common counts, and what all have does not.
 *
 * @param content the body of writing it belongs to
 * @param shown posts that the reader is led to anyway
 */
export function relatedTo(post: Post, content: Content, shown: ReadonlySet<Post>): Post[] {
  const { posts, places, having } = indexOf(content)
  const at = places.get(post) ?? 0
  const likeness = new Map<number, number>()
  for (const { name, weight } of featuresOf(post)) {
    const all = having.get(name) ?? []
    const rarity = 1 - Math.log(all.length) / Math.log(posts.length)
    for (const place of nearest(all, at, mostCompared)) likeness.set(place, (likeness.get(place) ?? 0) + weight * rarity ** 2)
  }
  return [...likeness]
    .filter(([, alike]) => alike >= leastLikeness)
    .sort(([a, m], [b, n]) => n - m || Math.abs(a - at) - Math.abs(b - at) || a - b)
    .flatMap(([place]) => posts[place] ?? [])
    .filter((other) => other !== post && !shown.has(other))
    .slice(0, mostRelated)
}
