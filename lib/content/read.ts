import { existsSync, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import type { z } from 'zod'
import { slugify } from '@/lib/slug'
import { contentDir } from './folder'
import { parseFrontMatter } from './front-matter'
import { ContentError, type Problem } from './problem'

/** One file of writing, its words left on disk until a page needs them. */
export interface Entry<Fields> {
  /** Its name in addresses, taken from the file's or folder's. */
  slug: string
  /** Path from the folder the site is built in, as messages show it. */
  file: string
  /** Absent when the front matter has problems. */
  fields?: Fields
  /** Names of the files that stand beside it, for `<slug>/index.mdx`. */
  attachments: string[]
  problems: Problem[]
}

const shown = (path: string) => relative(process.cwd(), path)

const error = (path: string, reason: string, fix: string): Problem => ({
  file: shown(path),
  line: 1,
  column: 1,
  severity: 'error',
  reason,
  fix,
  frame: '',
})

/** Reads a file as UTF-8, a byte order mark aside. @returns its text, or the problem that kept it from being read */
function read(path: string): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      return error(path, 'the file is not UTF-8 text', 'Save it again with the encoding UTF-8')
    return error(path, `the file cannot be read (${code})`, 'Check that it exists and that you may read it')
  }
}

const isWriting = (name: string) => /\.mdx?$/.test(name)
/** Neither hidden nor an editor's backup: `.post.mdx.swp`, `post.mdx~`, `#post.mdx#`. */
const isVisible = (name: string) => !/^\.|~$|^#.*#$/.test(name)

/** What is known of a file without opening it; nothing when a link leads nowhere or round in a circle. */
function look(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/** Names of the files in a folder; none when there is no such folder. @throws ContentError when it cannot be read */
function list(dir: string): string[] {
  if (!existsSync(dir)) return []
  try {
    return readdirSync(dir).filter(isVisible)
  } catch (cause) {
    throw new ContentError(`${shown(dir)} cannot be read (${(cause as NodeJS.ErrnoException).code}). It must be a folder you may read`)
  }
}

/** Addresses that the site has for itself, by folder. */
const reserved: Record<string, string[]> = { posts: ['index'], pages: ['index', 'blog', '404', 'icon', 'site'] }

/** Finds the writing in one folder: `<slug>.mdx`, `<slug>.md`, or `<slug>/index.mdx` (or `.md`) with its files. */
function* find(dir: string): Generator<{ slug: string; path: string; attachments: string[] }> {
  for (const item of list(dir)) {
    if (isWriting(item)) yield { slug: item.replace(/\.mdx?$/, ''), path: join(dir, item), attachments: [] }
    else if (look(join(dir, item))?.isDirectory()) {
      const files = list(join(dir, item))
      const attachments = files.filter((name) => !isWriting(name) && look(join(dir, item, name))?.isFile())
      // Words under another name would be left out in silence: let them clash with the index, or the index be missing.
      const words = files.filter(isWriting)
      if (words.length && !words.some((name) => /^index\.mdx?$/.test(name))) words.splice(0, words.length, 'index.mdx')
      for (const name of words) yield { slug: item, path: join(dir, item, name), attachments }
    }
  }
}

/** What a file held when it had this size and time: development reads only what changed. Kept where reloads of this module find it. */
const kept = globalThis as { contentRead?: Map<string, { stamp: string; entry: object }> }
kept.contentRead ??= new Map()
const known = kept.contentRead

function readEntry<Fields>(found: { slug: string; path: string; attachments: string[] }, schema: z.ZodType<Fields>): Entry<Fields> {
  const { slug, path, attachments } = found
  const stat = look(path)
  const stamp = `${stat?.mtimeMs} ${stat?.size} ${attachments}`
  const before = known.get(path)
  if (before?.stamp === stamp) return before.entry as Entry<Fields>

  const text = read(path)
  const { fields, problems } =
    typeof text === 'string' ? parseFrontMatter(text, shown(path), schema) : { fields: undefined, problems: [text] }
  const name = slugify(slug)
  if (slug !== name || !/^[a-z0-9-]+$/.test(slug))
    problems.push(
      error(
        path,
        `"${slug}" cannot stand in an address`,
        `Rename it to ${/^[a-z0-9-]+$/.test(name) ? name : 'lower-case letters, digits and hyphens'}`,
      ),
    )
  const entry: Entry<Fields> = { slug, file: shown(path), ...(fields && { fields }), attachments, problems }
  known.set(path, { stamp, entry })
  return entry
}

/**
 * Reads every file of writing in a folder of the content directory, each with all its problems.
 * Two files that would have one address are a problem of both.
 *
 * @param folder `posts` or `pages`
 */
export function readEntries<Fields>(folder: string, schema: z.ZodType<Fields>): Entry<Fields>[] {
  const entries = [...find(join(contentDir, folder))].map((found) => readEntry(found, schema))
  const files = new Map<string, string[]>()
  for (const { slug, file } of entries) files.set(slug, [...(files.get(slug) ?? []), file])
  return entries.map((entry) => {
    const other = files.get(entry.slug)?.find((file) => file !== entry.file)
    const clashes = [
      ...(other ? [error(entry.file, `its address is also that of ${other}`, 'Rename one of the two')] : []),
      ...(reserved[folder]?.includes(entry.slug)
        ? [error(entry.file, `the site has an address "${entry.slug}" of its own`, 'Rename it')]
        : []),
    ]
    return clashes.length ? { ...entry, problems: [...entry.problems, ...clashes] } : entry
  })
}

/**
 * The whole text of an entry's file, as it is now.
 *
 * @throws when the file cannot be read any more
 */
export function readText(entry: { file: string }): string {
  const text = read(resolve(entry.file))
  if (typeof text !== 'string') throw new Error(`${text.file}: ${text.reason}`)
  return text
}
