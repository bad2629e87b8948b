import { site } from '@/content/site'
import { getContent, type Post } from '@/lib/content'
import { type Collection, getSeries, getTags } from '@/lib/content/collections'
import { buildDate, isListed } from '@/lib/content/publication'

/** Posts that have feeds of their own. */
export interface FeedList {
  /** The address that those of its feeds begin with: `/tags/work`, or `''` for all posts. */
  path: string
  /** What readers call it; nothing for all posts. */
  name?: string
  title: string
  description: string
  /** Newest first. Of a long list only the newest. */
  posts: Post[]
}

/** As many posts are in a feed; a series is there as a whole. */
const newest = 20

/** Feeds are what readers get, in development too. */
const forReaders = (posts: Post[]) => posts.filter((post) => isListed(post, buildDate()))

const byDate = (a: Post, b: Post) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)

const titled = (name: string) => `${name} · ${site.title}`

const ofSite = (): FeedList => ({
  path: '',
  title: site.title,
  description: site.description,
  posts: forReaders(getContent().posts).slice(0, newest),
})

const ofTag = ({ path, name, posts }: Collection): FeedList => ({
  path,
  name,
  title: titled(name),
  description: `Posts about “${name}”, newest first.`,
  posts: forReaders(posts).slice(0, newest),
})

const ofSeries = ({ path, name, posts }: Collection): FeedList => ({
  path,
  name,
  title: titled(name),
  description: `The parts of “${name}”, newest first.`,
  // Parts of one day follow one another, too.
  posts: forReaders(posts).toReversed().sort(byDate),
})

const isFilled = ({ posts }: FeedList) => posts.length > 0

/** The lists that have feeds: all posts, whether there is one or not; each tag and each series of which readers see a post. */
export const feedLists = () => ({
  site: ofSite(),
  tags: getTags().map(ofTag).filter(isFilled),
  series: getSeries().map(ofSeries).filter(isFilled),
})

/** The list whose feeds are at an address, `''` for that of all posts; nothing when it has none. */
export function feedList(path: string): FeedList | undefined {
  if (path === '') return ofSite()
  const isThere = (collection: Collection) => collection.path === path
  const tag = getTags().find(isThere)
  const series = getSeries().find(isThere)
  const list = tag ? ofTag(tag) : series && ofSeries(series)
  return list && isFilled(list) ? list : undefined
}
