import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { stringify } from 'yaml'
import { type CalendarDate, formatDate } from '@/lib/dates'
import { nearest } from '@/lib/nearest'
import { slugify } from '@/lib/slug'
import { postPath } from '@/lib/urls'
import type { Content, Post } from './index'
import { ContentError } from './problem'
import { reservedSlugs } from './reserved'
import { postSlug } from './values'

/** Latin letters that have no accent to lose. */
const plainLetters: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }

/** Room for what comes behind it: file systems hold names of 255 bytes. */
const longest = 100

/**
 * The name that words give a post, in its address and for its file: `Straße: a walk` gives `strasse-a-walk`.
 *
 * @returns lower-case letters a to z, digits and single hyphens; `''` when nothing in `words` can stand in an address
 */
export function postName(words: string): string {
  const letters = slugify(words.replaceAll('_', ' ')).replace(/[ßæœøłđðþı]/g, (letter) => plainLetters[letter] ?? letter)
  const name = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
  return name.length > longest ? name.slice(0, longest + 1).replace(/-[^-]*$|.$/, '') : name
}

/** The file of the post that has this name: `<name>.mdx`, or another that would have its address; nothing when there is none. */
export function findPost(posts: string, name: string): string | undefined {
  const files = ['mdx', 'md'].flatMap((extension) => [`${name}.${extension}`, join(name, `index.${extension}`)])
  return files.map((file) => join(posts, file)).find((path) => existsSync(path))
}

/** The lines at the top of a post: its fields between lines `---`, whatever signs they hold. */
export const frontMatterOf = (fields: object): string => `---\n${stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false })}---\n`

/** A post that another looks back at. */
interface Original {
  slug: string
  title: string
  date: CalendarDate
}

/**
 * The post to look back at, be it a draft or not listed.
 *
 * @param written its name, address, old address or file
 * @throws ContentError when there is no such post, or its front matter cannot be read
 */
export function findOriginal(written: string, { posts, unlisted, problems }: Content): Post {
  const slug = postSlug(written) ?? ''
  const all = [...posts, ...unlisted]
  const found = all.find((post) => post.slug === slug) ?? all.find(({ aliases }) => aliases.some((alias) => postSlug(alias) === slug))
  if (found) return found
  const broken = problems.find(({ address }) => address === postPath(slug))
  if (broken) throw new ContentError(`The front matter of ${broken.file} is to be mended first: npm run check says how`)
  const near = nearest(
    slug,
    all.map((post) => post.slug),
  )
  throw new ContentError(
    `There is no post "${written}" to look back at. ${near ? `Write --revisit ${near}` : 'Name one by the last part of its address'}`,
  )
}

/** What a new post is made of. */
interface NewPost {
  /** What it is called; empty for the usual title of what looks back at `original`. */
  title: string
  /** The post it looks back at. */
  original?: Original | undefined
  /** Its day. */
  date: CalendarDate
  /** The folder of all posts. */
  posts: string
  /** Whether it gets a folder of its own, for its pictures. */
  folder: boolean
}

/**
 * Writes a draft that is right as it stands, for its author to fill in.
 *
 * @returns its name, and the path of its file
 * @throws ContentError when the title gives no name, or there is such a post
 */
export function newPost({ title, original, date, posts, folder }: NewPost): { name: string; path: string } {
  const words = (original && !title.trim() ? `Looking back at ${original.title}` : title).replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const name = postName(words)
  if (!name)
    throw new ContentError(
      `The title "${words}" holds no letter or digit for an address. Give it one of a to z, and change the title later`,
    )
  if (reservedSlugs.posts.includes(name))
    throw new ContentError(`The site has an address "${name}" of its own. Give the post another title`)
  const existing = findPost(posts, name)
  if (existing) throw new ContentError(`There is a post of that name: ${relative('.', existing)}. Give the new one another title`)

  const path = folder ? join(posts, name, 'index.mdx') : join(posts, `${name}.mdx`)
  const begun = original
    ? begunFollowUp(original)
    : { description: 'What this post is about, in one sentence', words: 'The first words go here.' }
  const { words: first, description, ...more } = begun
  mkdirSync(folder ? join(posts, name) : posts, { recursive: true })
  writeFileSync(path, `${frontMatterOf({ title: words, description, date, published: false, ...more })}\n${first}\n`, { flag: 'wx' })
  return { name, path }
}

/** What a follow-up begins with: the way to its original, and the questions it is to answer. */
const begunFollowUp = ({ slug, title, date }: Original) => ({
  description: 'What came of it, in one sentence',
  revisits: slug,
  words: `On ${formatDate(date, 'long')} I wrote [${plain(title)}](${postPath(slug)}).

# What did I expect?

# What happened?

# What would I decide today?`,
})

/** A text as MDX shows it sign by sign. */
const plain = (text: string) => text.replace(/[\\`*_~$[\]{}<>&]/g, '\\$&')
