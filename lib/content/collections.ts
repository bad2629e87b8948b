/** How the listed posts hang together: by what they are about, by the series they are parts of, by year. */
import { site } from '@/content/site'
import { yearOf } from '@/lib/dates'
import { slugify } from '@/lib/slug'
import { seriesPath, tagPath, yearPath } from '@/lib/urls'
import { getContent, type Post } from '.'
import { once } from './once'
import { sameNames, usualName } from './same-names'

/** What some posts have in common. */
export interface Named {
  /** Its name in the address. */
  slug: string
  /** What readers call it: names that make one address are one, called as most of its posts have it. */
  name: string
  path: `/${string}`
}

/** Posts that have something in common. There is none without a post. */
export interface Collection extends Named {
  posts: Post[]
}

/** The place of a post in a series. */
export interface Part {
  series: Named
  /** As its author counts: where no number is given, it follows on the one before. */
  number: number
  /** The number of the last part there is. */
  last: number
  previous: Post | undefined
  next: Post | undefined
}

interface Collections {
  tags: Collection[]
  series: Collection[]
  years: Collection[]
  tagsBySlug: ReadonlyMap<string, Collection>
  parts: ReadonlyMap<Post, Part>
}

function collections(): Collections {
  const content = getContent()
  // In development the lists hold what is not listed, too.
  return once(content, 'collections', () => collectionsOf(content.posts.filter(({ listed }) => listed)))
}

/** How some posts hang together. @param posts newest first */
export function collectionsOf(posts: Post[]): Collections {
  const tags = collect(posts, ({ tags }) => tags, tagPath).sort(byName)
  const series = collect(posts, ({ series }) => (series ? [series] : []), seriesPath).map((series) => ({
    ...series,
    posts: series.posts.sort(byPart),
  }))
  return {
    tags,
    series,
    years: collect(posts, ({ date }) => [yearOf(date)], yearPath),
    tagsBySlug: new Map(tags.map((tag) => [tag.slug, tag])),
    parts: new Map(series.flatMap(partsOf)),
  }
}

/** Posts by their names for something, in the order of the first of each. */
function collect(posts: Post[], namesOf: (post: Post) => string[], pathOf: (slug: string) => Collection['path']): Collection[] {
  const named = posts.flatMap((post) => namesOf(post).map((name) => ({ name, post })))
  return sameNames(named, ({ name }) => name).map((same) => {
    const name = usualName(same.map(({ name }) => name))
    const slug = slugify(name)
    return { slug, name, path: pathOf(slug), posts: same.map(({ post }) => post) }
  })
}

const names = new Intl.Collator(site.language, { numeric: true })
const byName = (a: Collection, b: Collection) => names.compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1)

/** Parts in their order; those without a number come last, by their days. */
function byPart(a: Post, b: Post): number {
  if (a.part !== b.part) return (a.part ?? Number.MAX_VALUE) - (b.part ?? Number.MAX_VALUE)
  return a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? -1 : 1
}

function partsOf({ posts, ...series }: Collection): [Post, Part][] {
  const numbers: number[] = []
  for (const { part } of posts) numbers.push(part ?? (numbers.at(-1) ?? 0) + 1)
  const last = numbers.at(-1) ?? 0
  return posts.map((post, i) => [post, { series, number: numbers[i] ?? 0, last, previous: posts[i - 1], next: posts[i + 1] }])
}

/** What the listed posts are about, by name; the posts newest first. */
export const getTags = (): Collection[] => collections().tags

/** The series of the listed posts, that with the newest post first; their posts from the first part to the last. */
export const getSeries = (): Collection[] => collections().series

/** The years of the listed posts, the newest first, as are their posts. */
export const getYears = (): Collection[] => collections().years

/** The tags of a post that readers have a page of, in its own order. */
export const getTagsOf = ({ tags }: Post): Named[] =>
  tags.flatMap((name) => {
    const { slug, name: usual, path } = collections().tagsBySlug.get(slugify(name)) ?? {}
    return slug && usual && path ? [{ slug, name: usual, path }] : []
  })

/** The place of a listed post in its series; nothing for one that is in none. */
export const getPart = (post: Post): Part | undefined => collections().parts.get(post)
