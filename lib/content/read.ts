import { existsSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, extname, join, relative, resolve, sep } from 'node:path'
import { slugify } from '@/lib/slug'
import { type Facts, factsOf } from './facts'
import { contentDir } from './folder'
import { parseFrontMatter } from './front-matter'
import { knownEntry, rememberEntry } from './known-entries'
import { type Problem, problemAt } from './problem'
import { reservedSlugs } from './reserved'
import type { FrontMatterSchema, PageFrontMatter } from './schema'
import { readTextFile } from './text-file'
import { fileWarnings } from './warnings'
import type { Places } from './yaml'

/** One file of writing, its words left on disk until a page needs them. Plain data, which can be kept. */
export interface Entry<Fields> {
  /** Its name in addresses, taken from the file's or folder's. */
  slug: string
  /** Path from the folder the site is built in, as messages show it. */
  file: string
  /** Absent when the front matter has errors. */
  fields?: Fields
  /** Where the values of the front matter stand. */
  places: Places
  problems: Problem[]
  /** Absent when the file cannot be read. */
  facts?: Facts
}

const shown = (path: string) => relative(process.cwd(), path)

/** A problem of a file as a whole. */
const error = (path: string, reason: string, fix: string): Problem =>
  problemAt({ file: shown(path), text: '' }, { line: 1, column: 1 }, { reason, fix })

const read = (path: string) => readTextFile(path, shown(path), contentDir)

const isWriting = (name: string) => /\.mdx?$/.test(name)
/** Whether a name ends in another spelling of our extensions. */
const isNearlyWriting = (name: string) => /\.(mdx?|markdown|mdown|mkdn?)$/i.test(name)
const slugOf = (name: string) => (isNearlyWriting(name) ? name.slice(0, -extname(name).length) : name)
const isIndex = (name: string) => /^index\.mdx?$/.test(name)
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

/** Names of the files in a folder, none when there is no such folder; or the problem that keeps it from being read. */
function list(dir: string): string[] | Problem {
  if (!existsSync(dir)) return []
  try {
    return readdirSync(dir).filter(isVisible)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    return error(dir, `the folder cannot be read (${code})`, 'Check that it is a folder, and that you may read it')
  }
}

/** Whether a folder holds, at whatever depth, the one it is found in: only a link can. */
const isCircle = (path: string, dir: string): boolean => relative(realpathSync(path), realpathSync(dir)).split(sep)[0] !== '..'

/** A place where writing is, or should be. */
interface Found {
  slug: string
  path: string
  /** Why there is none. */
  missing?: Problem
}

/** Finds the writing in one folder: `<slug>.mdx`, `<slug>.md`, or `<slug>/index.mdx` (or `.md`) with its files. */
function find(dir: string): Found[] {
  const items = list(dir)
  if (!Array.isArray(items)) return [{ slug: basename(dir), path: dir, missing: items }]
  const slugs = new Set(items.filter(isWriting).map(slugOf))
  return items.flatMap((item): Found[] => {
    const path = join(dir, item)
    const found = { slug: slugOf(item), path }
    if (isWriting(item)) return [found]
    if (isNearlyWriting(item)) {
      const right = `${found.slug}${/x$/i.test(item) ? '.mdx' : '.md'}`
      return [{ ...found, missing: error(path, `the name ends in ${extname(item)}`, `Rename it to ${right}`) }]
    }
    const stat = look(path)
    // A link without an extension may be that of a folder, and nothing else would tell that it leads nowhere.
    if (!stat && !extname(item)) return [found]
    if (!stat?.isDirectory()) return []
    if (isCircle(path, dir)) return [{ ...found, missing: error(path, 'the link leads round in a circle', 'Remove the link') }]
    return findIn(path, item, slugs.has(item))
  })
}

/** Finds the writing in a folder of its own. @param isPictures whether the folder belongs to a file of its name beside it */
function findIn(dir: string, slug: string, isPictures: boolean): Found[] {
  const files = list(dir)
  if (!Array.isArray(files)) return [{ slug, path: dir, missing: files }]
  const words = files.filter(isWriting)
  // Words under another name would be left out in silence: let them clash with the index, or with the file beside the folder.
  if (isPictures || words.some(isIndex)) return words.map((name) => ({ slug, path: join(dir, name) }))
  if (!files.length) return []
  const index = join(dir, 'index.mdx')
  const only = words.length === 1 ? words[0] : undefined
  const fix = only ? `Rename ${only} to index${extname(only)}` : `Write it, or put the folder beside a file ${slug}.mdx that it belongs to`
  return [{ slug, path: index, missing: error(index, 'the folder has no index.mdx', fix) }]
}

/** What is wrong with a name, as a part of addresses. */
function slugProblems(slug: string, path: string): Problem[] {
  const right = slugify(slug)
  if (slug === right && /^[a-z0-9-]+$/.test(slug)) return []
  const better = /^[a-z0-9-]+$/.test(right) ? right : 'lower-case letters, digits and hyphens'
  return [error(path, `"${slug}" cannot stand in an address`, `Rename it to ${better}`)]
}

/** What a file says, from its text and name alone. */
function readWords<Fields extends PageFrontMatter>(
  text: string,
  file: string,
  schema: FrontMatterSchema<Fields>,
): Pick<Entry<Fields>, 'fields' | 'places' | 'problems' | 'facts'> {
  const { fields, places, problems } = parseFrontMatter(text, file, schema)
  const facts = factsOf(text, fields)
  return fields ? { fields, places, facts, problems: fileWarnings({ file, text, fields, places }) } : { places, facts, problems }
}

function readEntry<Fields extends PageFrontMatter>({ slug, path, missing }: Found, schema: FrontMatterSchema<Fields>): Entry<Fields> {
  const file = shown(path)
  if (missing) return { slug, file, places: {}, problems: [missing] }
  const stat = look(path)
  const stamp = `${stat?.mtimeMs} ${stat?.ctimeMs} ${stat?.size}`
  const before = knownEntry(path, stamp)
  if (before) return before as Entry<Fields>

  const text = read(path)
  const { problems, ...words } = typeof text === 'string' ? readWords(text, file, schema) : { places: {}, problems: [text] }
  const entry: Entry<Fields> = { slug, file, ...words, problems: [...problems, ...slugProblems(slug, path)] }
  rememberEntry(path, stamp, entry)
  return entry
}

/**
 * Reads every file of writing in a folder of the content directory, each with all its problems.
 * Two files that would have one address are a problem of both.
 *
 * @param folder `posts` or `pages`
 */
export function readEntries<Fields extends PageFrontMatter>(folder: 'posts' | 'pages', schema: FrontMatterSchema<Fields>): Entry<Fields>[] {
  const entries = find(join(contentDir, folder)).map((found) => readEntry(found, schema))
  const files = new Map<string, string[]>()
  for (const { slug, file } of entries) files.set(slug, [...(files.get(slug) ?? []), file])
  return entries.map((entry) => {
    const other = files.get(entry.slug)?.find((file) => file !== entry.file)
    const clashes = [
      ...(other ? [error(entry.file, `its address is also that of ${other}`, 'Rename one of the two')] : []),
      ...(reservedSlugs[folder].includes(entry.slug)
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
