/** The ONE list: whatever shows, lists, feeds or counts writing reads it from here. */
import { pagePath, postPath } from '@/lib/urls'
import { contentDir } from './folder'
import { byPlace, ContentError, formatProblem, type Problem } from './problem'
import { buildDate, isPublished } from './publication'
import { type Entry, readEntries } from './read'
import { revision } from './revision'
import { type PageFrontMatter, type PostFrontMatter, pageFrontMatter, postFrontMatter } from './schema'

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
  /** Names of the files beside it that its words may refer to. */
  attachments: string[]
  /** Shown to the author in development only: not published, or not yet. */
  draft: boolean
}

interface Content {
  /** Newest first; posts of one day in the order of their slugs. */
  posts: Post[]
  pages: Page[]
  /** Everything wrong in any front matter, drafts included, with the address its file would have. */
  problems: (Problem & { address: string })[]
}

const development = process.env.NODE_ENV === 'development'

/** Reads the whole body of writing, drafts included, and what is wrong with it. */
export function readContent(): Content {
  const today = buildDate()
  const written = <Fields extends PostFrontMatter | PageFrontMatter>(entries: Entry<Fields>[], path: (slug: string) => Written['path']) =>
    entries.flatMap(({ slug, file, attachments, fields, problems }) =>
      fields && !problems.length ? [{ ...fields, slug, path: path(slug), file, attachments, draft: !isPublished(fields, today) }] : [],
    )
  const addressed = (entries: Entry<unknown>[], path: (slug: string) => string) =>
    entries.flatMap(({ slug, problems }) => problems.map((problem) => ({ ...problem, address: path(slug) })))

  const posts = readEntries('posts', postFrontMatter)
  const pages = readEntries('pages', pageFrontMatter)
  return {
    posts: written(posts, postPath).sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1)),
    pages: written(pages, pagePath),
    problems: [...addressed(posts, postPath), ...addressed(pages, pagePath)].sort(byPlace),
  }
}

/** What was read last, and of what. The bundler gives each route its own copy of this module; a process keeps one list. */
const kept = globalThis as { content?: { of: string; content: Content } }

/**
 * The body of writing this build shows: read once a process; in development, where drafts show too, once a change.
 *
 * @throws outside development, when any front matter is wrong: a post is never left out without a word
 */
export function getContent(): Content {
  const of = [contentDir, revision, buildDate(), development].join()
  if (kept.content?.of === of) return kept.content.content
  const { posts, pages, problems } = readContent()
  const report = problems.map(formatProblem).join('\n')
  if (report && !development) throw new ContentError(report)
  if (report) console.error(report)
  const isShown = ({ draft }: Written) => development || !draft
  const content = { posts: posts.filter(isShown), pages: pages.filter(isShown), problems }
  kept.content = { of, content }
  return content
}

/** The posts before and after one in time. */
export function getNeighbours(post: Post): { older: Post | undefined; newer: Post | undefined } {
  const { posts } = getContent()
  const at = posts.indexOf(post)
  return { older: posts[at + 1], newer: posts[at - 1] }
}

export { readText } from './read'
