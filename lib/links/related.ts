/** Posts that have to do with one another: by their tags, their series, and the words that both say most often. */
import type { Content, Post } from '@/lib/content'
import type { Facts } from '@/lib/content/facts'
import { mostKeywords } from '@/lib/content/keywords'
import { once } from '@/lib/content/once'
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
  having: Map<string, number[]>
  /** The facts that each post's features were read off, in the order of the posts. */
  by: (Facts | undefined)[]
  /** The edition of the body of writing that all of it is of. */
  edition?: number
}

function indexOf(content: Content): Index {
  const index = once(content, 'features', () => emptyIndex(content))
  const { edition = 0 } = content
  if (index.edition !== edition) follow(index)
  index.edition = edition
  return index
}

/** Looks at the posts whose facts are others than before. */
function follow({ posts, having, by }: Index): void {
  for (const [place, post] of posts.entries()) {
    const before = by[place]
    if (before === post.facts) continue
    for (const { name } of before ? featuresOf(post, before) : []) having.set(name, having.get(name)?.filter((at) => at !== place) ?? [])
    for (const { name } of featuresOf(post)) add(place, having, name)
    by[place] = post.facts
  }
}

function emptyIndex(content: Content): Index {
  // In development the lists hold what is not listed, too.
  const posts = content.posts.filter(({ listed }) => listed)
  return { posts, places: new Map(posts.map((post, place) => [post, place])), having: new Map(), by: [] }
}

/** Notes that the post at a place has a feature. Mostly it comes after all others that have it. */
function add(place: number, having: Index['having'], name: string): void {
  const places = having.get(name)
  if (!places) having.set(name, [place])
  else if ((places.at(-1) ?? -1) < place) places.push(place)
  else places.splice(from(places, place), 0, place)
}

const featuresOf = (post: Post, facts = post.facts): Feature[] => [
  ...post.tags.map((tag) => ({ name: `tag ${slugify(tag)}`, weight: 1 })),
  ...(post.series ? [{ name: `series ${slugify(post.series)}`, weight: 1 }] : []),
  ...facts.keywords.map((word) => ({ name: word, weight: 1 / mostKeywords })),
]

/** Where the first of ascending numbers stands that is not less than one. */
function from(numbers: number[], least: number): number {
  let low = 0
  for (let high = numbers.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Which of ascending numbers are nearest to one of them, at most so many. */
function nearest(numbers: number[], to: number, most: number): number[] {
  if (numbers.length <= most) return numbers
  const first = Math.min(Math.max(0, from(numbers, to) - (most >> 1)), numbers.length - most)
  return numbers.slice(first, first + most)
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
