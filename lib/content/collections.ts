/** How the listed posts hang together: by what they are about, by the series they are parts of, by year. */
import { yearOf } from '@/lib/dates'
import { slugify } from '@/lib/slug'
import { seriesPath, tagPath, yearPath } from '@/lib/urls'
import { type Content, getContent, type Post } from '.'

/** Posts that have something in common. There is none without a post. */
export interface Collection {
  /** Its name in the address. */
  slug: string
  /** What readers call it. */
  name: string
  path: `/${string}`
  posts: Post[]
}

interface Collections {
  tags: Collection[]
  series: Collection[]
  years: Collection[]
}

/** Found once a body of writing. */
const known = new WeakMap<Content, Collections>()

function collections(): Collections {
  const content = getContent()
  const before = known.get(content)
  if (before) return before
  const { posts } = content
  const made: Collections = {
    tags: collect(posts, ({ tags }) => tags, tagPath).sort(byName),
    series: collect(posts, ({ series }) => (series ? [series] : []), seriesPath).map((series) => ({
      ...series,
      posts: series.posts.toSorted(byPart),
    })),
    years: collect(posts, ({ date }) => [yearOf(date)], yearPath),
  }
  known.set(content, made)
  return made
}

/** Posts by their names for something; names of one address are one, called as the newest post has it. */
function collect(posts: Post[], namesOf: (post: Post) => string[], pathOf: (slug: string) => Collection['path']): Collection[] {
  const all = new Map<string, Collection>()
  for (const post of posts)
    for (const name of namesOf(post)) {
      const slug = slugify(name)
      const collection = all.get(slug) ?? { slug, name, path: pathOf(slug), posts: [] }
      if (!collection.posts.includes(post)) collection.posts.push(post)
      all.set(slug, collection)
    }
  return [...all.values()]
}

const byName = (a: Collection, b: Collection) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)

/** Parts in their order; a post without a number comes by its day. */
const byPart = (a: Post, b: Post) => (a.part ?? Infinity) - (b.part ?? Infinity) || (a.date < b.date ? -1 : 1)

/** What the listed posts are about, by name; the posts newest first. */
export const getTags = (): Collection[] => collections().tags

/** The series of the listed posts, the newest first; their posts from the first part to the last. */
export const getSeries = (): Collection[] => collections().series

/** The years of the listed posts, the newest first, as are their posts. */
export const getYears = (): Collection[] => collections().years
