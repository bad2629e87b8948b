import { existsSync, readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { findPost } from '@/lib/content/new-post'
import { ContentError } from '@/lib/content/problem'
import { plainPath } from '@/lib/content/values'
import type { CalendarDate } from '@/lib/dates'
import { pagePath, postPath } from '@/lib/urls'
import { composePost } from './compose'
import { type Generator, generatorOf } from './generator'
import { type Note, quoted } from './note'
import { readPost } from './read-post'
import { indexSite, isMarkdown, isMdx, type Post } from './site'
import { openFolder, type SourceFolder } from './source-folder'
import { writePost } from './write-post'

/** What became of one file. */
export interface Outcome {
  /** Its path in the folder that was imported. */
  path: string
  state: 'imported' | 'already there' | 'left out'
  /** The post it is now; nothing when it was left out. */
  file?: string
  /** How many files came along. */
  attachments: number
  notes: Note[]
}

/** What became of a folder. */
export interface ImportReport {
  /** What made it, as far as could be told. */
  generator: string
  outcomes: Outcome[]
  /** What is to be said about it as a whole. */
  notes: string[]
}

/** What becomes of a file that cannot be a post. */
const leftOut = (path: string, note: Note): Outcome => ({ path, state: 'left out', attachments: 0, notes: [note] })

/** Of two posts that would have one address, the first; the other is told so. */
function withoutClashes(all: Post[]): { posts: Post[]; outcomes: Outcome[] } {
  const first = new Map(all.toReversed().map((post) => [post.slug, post]))
  const isFirst = (post: Post) => first.get(post.slug) === post
  const clash = ({ path, slug, address }: Post) =>
    leftOut(path, {
      text: `its address ${address} is also that of ${quoted(first.get(slug)?.path ?? '')}: it was left out. Rename one of the two`,
    })
  return { posts: all.filter(isFirst), outcomes: all.filter((post) => !isFirst(post)).map(clash) }
}

/** Addresses of what this site has already. */
const liveAddresses = (content: string): string[] =>
  Object.entries({ posts: postPath, pages: pagePath }).flatMap(([folder, address]) =>
    existsSync(join(content, folder)) ? readdirSync(join(content, folder)).map((name) => address(name.replace(/\.mdx?$/, ''))) : [],
  )

/** Writing that is not Markdown. */
const isOtherWriting = (path: string) => /\.(html?|textile|org|adoc|asciidoc|rst)$/i.test(path)

/** What is to be said about a folder as a whole. */
function notesOn({ files, refused }: SourceFolder, { name, note, isPost, hasFiles }: Generator): string[] {
  const others = [...files].filter((path) => isMarkdown(path) && !isPost(path))
  const foreign = hasFiles ? [] : [...files].filter((path) => isOtherWriting(path) && isPost(path))
  const named = (paths: string[]) =>
    `${paths.slice(0, 10).map(quoted).join(', ')}${paths.length > 10 ? ` and ${paths.length - 10} more` : ''}`
  return [
    ...(note ? [note] : []),
    ...(others.length ? [`Where ${name} has its posts these are not, so they were left out: ${named(others)}`] : []),
    ...(foreign.length ? [`Only Markdown is imported, so these were left out: ${named(foreign)}`] : []),
    ...(refused.length ? [`Links that lead out of the folder, to folders, or nowhere were not followed: ${named(refused)}`] : []),
  ]
}

/**
 * Imports a folder of Markdown, whatever it was written for: see `generator.ts` for what is known of its site, and `fields.ts` for its fields.
 * Posts that are there already stay as they are, so a second run changes nothing.
 *
 * @param given the folder
 * @param content the content folder of this site
 * @param today stands in for dates that are missing, and judges days that are yet to come
 * @throws ContentError when the folder cannot be imported as a whole
 */
export function importFolder(given: string, content: string, today: CalendarDate): ImportReport {
  const folder = openFolder(given)
  const inside = (inner: string, outer: string) => `${inner}${sep}`.startsWith(`${outer}${sep}`)
  if (inside(content, folder.root) || inside(folder.root, content))
    throw new ContentError(`${given} holds this site's own writing, or is part of it. Name a folder that stands apart from it`)

  const posts = join(content, 'posts')
  const generator = generatorOf(folder)
  const markdown = [...folder.files].filter(isMarkdown)
  const read = markdown.filter((path) => generator.isPost(path)).map((path) => ({ path, post: readPost(path, folder, generator, today) }))
  const outcomes = read.flatMap(({ path, post }) => ('slug' in post ? [] : [leftOut(path, post)]))
  const { posts: found, outcomes: clashes } = withoutClashes(read.flatMap(({ post }) => ('slug' in post ? [post] : [])))
  outcomes.push(...clashes)
  const site = indexSite(folder, generator, found)
  const taken = new Set([...found.map(({ address }) => address), ...liveAddresses(content)].map(plainPath))

  for (const post of found) {
    const { path, slug } = post
    const { text, attachments, notes } = composePost(post, site, today, taken)
    const there = findPost(posts, slug)
    if (there) outcomes.push({ path, state: 'already there', file: there, attachments: 0, notes: [] })
    else
      try {
        const files = new Map([...attachments].map(([from, name]) => [join(folder.root, from), name]))
        const file = writePost(posts, { slug, extension: isMdx(path) ? 'mdx' : 'md', text, attachments: files })
        outcomes.push({ path, state: 'imported', file, attachments: files.size, notes })
      } catch (error) {
        const { code, message } = error as NodeJS.ErrnoException
        if (!code) throw error
        outcomes.push(leftOut(path, { text: `it could not be written (${message}): it was left out` }))
      }
  }
  return {
    generator: generator.name,
    outcomes: outcomes.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    notes: notesOn(folder, generator),
  }
}
