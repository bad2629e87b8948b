import { posix } from 'node:path'
import type { Heading } from 'mdast'
import { plainPath } from '@/lib/content/values'
import type { CalendarDate } from '@/lib/dates'
import { oldPath } from './addresses'
import type { Mapped } from './fields'
import type { Generator } from './generator'
import { headingsOf, leadingTitle, type Title } from './headings'
import { type Parsed, parseMarkdown } from './markdown'
import type { Note } from './note'
import { withoutComments } from './obsidian'
import type { SourceFolder } from './source-folder'
import { writeTemplates } from './templates'

/** A post of the old site. */
export interface Post {
  /** Its file, from the folder that is imported. */
  path: string
  /** Its name in its new address. */
  slug: string
  /** Its new address. */
  address: string
  /** The address it had, as far as that is known. */
  old?: string | undefined
  fields: Mapped
  /** Its day; nothing when neither its fields nor its name say one. */
  date?: CalendarDate | undefined
  published: boolean
  /** Its words as they were found. */
  body: string
  /** Line of its file on which they begin. */
  bodyLine: number
}

/** What is to be known of the words of a post before any of them is changed. */
export interface Words {
  /** Its words, with templates written out. */
  text: string
  parsed: Parsed
  /** The heading that is the title of the page, which has a place of its own for it. */
  title?: Heading | undefined
  headings: Title[]
  notes: Note[]
}

/** What finds the posts and files of the old site by whatever they are called. */
export interface Site {
  folder: SourceFolder
  generator: Generator
  /** The post at a path or old address in the words of another; the path may lack its extension or `index.md`. */
  postAt(path: string, from: Post): Post | undefined
  /** The post whose path ends so, whatever the case, or that goes by this name among notes. */
  postNamed(name: string): Post | undefined
  /** The file at a path in the words of a post; Markdown is none. */
  fileAt(path: string, from: Post): string | undefined
  /** The file whose path ends so, whatever the case; Markdown is none. */
  fileNamed(name: string): string | undefined
  wordsOf(post: Post): Words
}

const extension = /\.(md|mdx|markdown|mkd|mdown)$/i

/** Whether a file is Markdown. */
export const isMarkdown = (path: string): boolean => extension.test(path)

/** Whether it is MDX. */
export const isMdx = (path: string): boolean => /\.mdx$/i.test(path)

/** A path without what addresses leave out: its extension, `index`, slashes around. */
const bare = (path: string) =>
  path
    .replace(extension, '')
    .replace(/\.html?$/i, '')
    .replace(/(^|\/)index$/i, '')
    .replace(/^\/+|\/+$/g, '')

/** Lists things by each end of their paths: the first of those that share one. */
function byEnds<T>(things: (readonly [path: string, thing: T])[]): Map<string, T> {
  const found = new Map<string, T>()
  for (const [path, thing] of things) {
    const parts = path.toLowerCase().split('/')
    for (const from of parts.keys()) {
      const end = parts.slice(from).join('/')
      if (!found.has(end)) found.set(end, thing)
    }
  }
  return found
}

/** Where a path may lead that stands in the words of the file at `from`. None is outside of the folder. */
function candidates(path: string, from: string, roots: string[]): string[] {
  const beside = path.startsWith('/') ? [] : [posix.join(posix.dirname(from), path)]
  const inSources = /^[~@]\//.test(path) ? [posix.join('src', path.slice(2))] : []
  const inRoots = roots.map((root) => posix.join(root, path))
  return [...beside, ...inSources, ...inRoots].map((found) => found.replace(/^\/+/, '')).filter((found) => !found.startsWith('..'))
}

/** Makes the index of the old site. */
export function indexSite(folder: SourceFolder, generator: Generator, posts: Post[]): Site {
  const files = [...folder.files].filter((path) => !isMarkdown(path))
  const paths = new Map(posts.map((post) => [bare(post.path), post]))
  const addresses = new Map([
    ...posts.map((post) => [plainPath(post.address), post] as const),
    // Words name the addresses of their own time.
    ...posts.flatMap((post) => (post.old ? [[plainPath(post.old), post] as const] : [])),
  ])
  const names = new Map(posts.flatMap((post) => post.fields.aliases.map((name) => [name.toLowerCase(), post] as const)))
  const postEnds = byEnds(posts.map((post) => [bare(post.path), post]))
  const fileEnds = byEnds(files.map((path) => [path, path]))
  const words = new Map<Post, Words>()

  const site: Site = {
    folder,
    generator,
    postAt(path, from) {
      const [beside] = candidates(path, from.path, generator.roots).flatMap((candidate) => paths.get(bare(candidate)) ?? [])
      const base = `http://old${from.old ?? ''}/`
      return beside ?? addresses.get(plainPath(oldPath(URL.canParse(path, base) ? new URL(path, base).pathname : path) ?? ''))
    },
    postNamed: (name) => postEnds.get(bare(name).toLowerCase()) ?? names.get(name.toLowerCase()),
    fileAt: (path, from) => candidates(path, from.path, generator.roots).find((found) => folder.files.has(found) && !isMarkdown(found)),
    fileNamed: (name) => fileEnds.get(name.toLowerCase()),
    wordsOf(post) {
      const known = words.get(post) ?? readWords(post, site)
      words.set(post, known)
      return known
    },
  }
  return site
}

function readWords({ path, body, fields }: Post, { generator, postNamed }: Site): Words {
  const mdx = isMdx(path)
  const addressOf = (file: string) => {
    const [name = '', fragment] = file.split('#')
    const post = postNamed(name)
    return post && (fragment ? `${post.address}#${fragment}` : post.address)
  }
  const open = generator.name === 'Obsidian' ? withoutComments(body) : { text: body, notes: [] }
  // In MDX braces hold JavaScript, and no generator runs templates over it.
  const { text, notes } = mdx
    ? { text: open.text, notes: [] }
    : writeTemplates(open.text, { addressOf, liquid: generator.name === 'Jekyll' })
  const parsed = parseMarkdown(text, mdx)
  const title = leadingTitle(parsed, fields.title)
  return { text, parsed, title, headings: headingsOf(parsed, title), notes: [...open.notes, ...notes] }
}
