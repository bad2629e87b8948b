/** The ONE list: whatever shows, lists, feeds or counts writing reads it from here. */
import type { CalendarDate } from '@/lib/dates'
import { pagePath, postPath } from '@/lib/urls'
import { aliasProblems } from './aliases'
import type { Facts } from './facts'
import { contentDir } from './folder'
import { keepEntries } from './known-entries'
import { once } from './once'
import { byPlace, ContentError, formatProblem, type Problem } from './problem'
import { buildDate, isListed, isPublished } from './publication'
import { type Entry, readEntries, readText } from './read'
import { revision } from './revision'
import { type Due, followUpsIn, isDue, revisitsProblems } from './revisits'
import { type PageFrontMatter, type PostFrontMatter, pageFrontMatter, postFrontMatter } from './schema'
import { seriesProblems } from './series'
import { tagProblems } from './tags'
import { dueWarning } from './warnings'
import type { Places } from './yaml'

/** A post whose front matter is right. */
export type Post = PostFrontMatter & Written
/** A page that stands by itself, such as `/about`. */
export type Page = PageFrontMatter & Written

interface Written {
  slug: string
  /** Its address on this site. */
  path: `/${string}`
  /** Path from the folder the site is built in. */
  file: string
  /** Where the values of its front matter stand in the file: `places['cover.src']`. */
  places: Places
  /** What its words tell without being parsed. In development it is set anew when nothing but the words has changed. */
  facts: Facts
  /** Shown to the author in development only: not published, or not yet. */
  draft: boolean
}

export interface Content {
  /** What lists show: newest first; posts of one day in the order of their slugs. */
  posts: Post[]
  /** Posts in no list, feed or search, which whoever has the address can read; in the same order. */
  unlisted: Post[]
  pages: Page[]
  /** How often the words of some of them have changed since, in development: then their facts are others. */
  edition?: number
  /** Everything to tell of any front matter, drafts included, with the address its file would have. */
  problems: (Problem & { address: string })[]
}

const development = process.env.NODE_ENV === 'development'

/** The order of lists: by their days, posts of one day by their slugs. */
export const newestFirst = (a: Post, b: Post): number => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1)

const withPath = <Fields>(entries: Entry<Fields>[], path: (slug: string) => Written['path']) =>
  entries.map((entry) => ({ ...entry, path: path(entry.slug) }))

/** What can be shown: files without an error of their own. */
const written = <Fields extends PageFrontMatter>(entries: (Entry<Fields> & Pick<Written, 'path'>)[], today: CalendarDate) =>
  entries.flatMap(({ fields, facts, problems, ...entry }) =>
    fields && facts && problems.every(({ severity }) => severity === 'warning')
      ? [{ ...fields, ...entry, facts, draft: !isPublished(fields, today) }]
      : [],
  )

/** What looks back at posts, by the slugs of these. */
type FollowUps = ReadonlyMap<string, Post[]>

/** Posts to be looked at again, the one that waits longest first. To who works on it a follow-up that is a draft is one, too. */
const duePosts = (posts: Post[], followUps: FollowUps, today: CalendarDate): Due<Post>[] =>
  posts
    .filter((post) => isDue(post, followUps.get(post.slug) ?? [], today, development))
    .sort((a, b) => (a.revisit < b.revisit ? -1 : a.revisit > b.revisit ? 1 : 0))

/** Whether a follow-up of a post is a draft that will end what is due. */
const isBegun =
  ({ revisit }: Due<Post>) =>
  ({ published, date }: Post): boolean =>
    !published && date >= revisit

/** What was read of the files. */
interface Files {
  posts: Entry<PostFrontMatter>[]
  pages: Entry<PageFrontMatter>[]
}

function readFiles(): Files {
  const files = { posts: readEntries('posts', postFrontMatter), pages: readEntries('pages', pageFrontMatter) }
  keepEntries()
  return files
}

/** Reads the whole body of writing, drafts included, and what is to be told of it. What has an error of its own is left out. */
export const readContent = (): Content => contentIn(readFiles())

function contentIn(read: Files): Content {
  const today = buildDate()
  const postFiles = withPath(read.posts, postPath)
  const pageFiles = withPath(read.pages, pagePath)
  const files = [...postFiles, ...pageFiles]
  const posts: Post[] = written(postFiles, today).sort(newestFirst)
  const pages: Page[] = written(pageFiles, today)

  const followUps = followUpsIn(posts)
  const addresses = new Map(files.map(({ file, path }) => [file, path]))
  const problems = [
    ...files.flatMap((entry) => entry.problems),
    ...aliasProblems([...posts, ...pages], files, readText),
    ...seriesProblems(posts, readText),
    ...tagProblems(posts, readText),
    ...revisitsProblems(
      posts,
      postFiles.map(({ slug }) => slug),
      today,
      readText,
    ),
    ...duePosts(posts, followUps, today).map((post) => dueWarning(post, followUps.get(post.slug)?.findLast(isBegun(post)), readText)),
  ]
  return {
    posts: posts.filter(({ listed }) => listed),
    unlisted: posts.filter(({ listed }) => !listed),
    pages,
    problems: problems.map((problem) => ({ ...problem, address: addresses.get(problem.file) ?? '' })).sort(byPlace),
  }
}

/** What was read last, and of what. The bundler gives each route its own copy of this module; a process keeps one list. */
const kept = globalThis as { content?: { of: string; day: string; files: Files; content: Content } }

/**
 * The body of writing this build shows: read once a process. In development, where it is read once a change, drafts and
 * what is not listed show too, in the lists.
 *
 * @throws outside development, when there is an error in any front matter: a post is never left out without a word
 */
export function getContent(): Content {
  const day = [contentDir, buildDate(), development].join()
  const of = `${day},${revision}`
  if (kept.content?.of === of) return kept.content.content
  const files = readFiles()
  if (kept.content?.day === day && takeWords(kept.content, files)) {
    Object.assign(kept.content, { of, files })
    return kept.content.content
  }
  const all = contentIn(files)
  const errors = all.problems.filter(({ severity }) => severity === 'error')
  const report = errors.map(formatProblem).join('\n')
  if (report && !development) throw new ContentError(report)
  if (report) console.error(report)
  const content = development ? forAuthor(all) : forReaders(all, buildDate())
  kept.content = { of, day, files, content }
  return content
}

/** What front matter and name of a file come to: all that its words do not. */
const saidBeside = ({ facts: _, ...entry }: Entry<unknown>) => JSON.stringify(entry)

/**
 * Gives posts and pages of which nothing but the words has changed the facts of their new words: they stay the objects they are,
 * so that an edit among ten thousand posts is no more work than one among ten.
 *
 * @returns whether that is all that has changed
 */
function takeWords({ files, content }: { files: Files; content: Content }, { posts, pages }: Files): boolean {
  const [before, after] = [
    [...files.posts, ...files.pages],
    [...posts, ...pages],
  ]
  if (before.length !== after.length) return false
  const edited = after.filter((entry, i) => entry !== before[i] && entry.facts !== before[i]?.facts)
  const isSame = after.every((entry, i) => {
    const old = before[i]
    return entry === old || (old !== undefined && saidBeside(entry) === saidBeside(old))
  })
  if (!isSame || !edited.length) return false
  const facts = new Map(edited.map((entry) => [entry.file, entry.facts]))
  for (const entry of [...content.posts, ...content.unlisted, ...content.pages]) entry.facts = facts.get(entry.file) ?? entry.facts
  content.edition = (content.edition ?? 0) + 1
  return true
}

const forAuthor = ({ posts, unlisted, ...others }: Content): Content => ({
  ...others,
  posts: [...posts, ...unlisted].sort(newestFirst),
  unlisted: [],
})

/** Warnings are told by `npm run check`; readers are told nothing. */
const forReaders = ({ posts, unlisted, pages }: Content, today: CalendarDate): Content => ({
  posts: posts.filter((post) => isListed(post, today)),
  unlisted: unlisted.filter((post) => isPublished(post, today)),
  pages: pages.filter((page) => isPublished(page, today)),
  problems: [],
})

/** Every post that has an address, in a list or not. */
export function reachablePosts(): Post[] {
  const { posts, unlisted } = getContent()
  return [...posts, ...unlisted]
}

/** The post with this name in its address, in a list or not. */
export const findPost = (slug: string): Post | undefined =>
  once(getContent(), 'posts by slug', () => new Map(reachablePosts().map((post) => [post.slug, post]))).get(slug)

/** The listed posts before and after one in time; none for a post that is not listed. */
export function getNeighbours(post: Post): { older: Post | undefined; newer: Post | undefined } {
  const { posts } = getContent()
  const places = once(getContent(), 'places', () => new Map(posts.map((post, at) => [post, at])))
  const at = post.listed ? (places.get(post) ?? -1) : -1
  const listedFrom = (from: number, step: 1 | -1) => {
    let i = from
    while (posts[i]?.listed === false) i += step
    return posts[i]
  }
  return at < 0 ? { older: undefined, newer: undefined } : { older: listedFrom(at + 1, 1), newer: listedFrom(at - 1, -1) }
}

/** What the lists show that looks back. */
const listedFollowUps = (content: Content): FollowUps => once(content, 'follow-ups', () => followUpsIn(content.posts))

/** The listed post that one looks back at, and those that look back at it, the oldest first. */
export function getRevisits({ slug, revisits }: Post): { original: Post | undefined; followUps: Post[] } {
  const content = getContent()
  return {
    original: revisits === undefined ? undefined : content.posts.find((post) => post.slug === revisits),
    followUps: listedFollowUps(content).get(slug) ?? [],
  }
}

/** In development, the posts whose day to be looked at again has come, the one that waits longest first; none for readers. */
export function getDue(): Due<Post>[] {
  if (!development) return []
  const content = getContent()
  return duePosts(content.posts, listedFollowUps(content), buildDate())
}

export { readText } from './read'
