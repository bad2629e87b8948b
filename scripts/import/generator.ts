import { existsSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { fillPattern, oldPath } from './addresses'
import { readFields } from './front-matter'
import { hasWikiLink } from './obsidian'
import type { SourceFolder } from './source-folder'

/** What is known of a post when its old address is asked for. */
export interface Named {
  /** Its file, from the folder that is imported. */
  path: string
  /** Its name: that of its file or folder, without a date. */
  name: string
  slug?: string | undefined
  /** The address it names itself, or its pattern. */
  permalink?: string | undefined
  date?: string | undefined
  title?: string | undefined
  categories: string[]
}

/** What made the site a folder comes from, as far as it can be told, and what that means for its files. */
export interface Generator {
  name: string
  /** Which files are posts, if they are Markdown; the others are pages, lists and documents. */
  isPost(path: string): boolean
  /** Whether other files between the posts are files that they link to, not writing of another kind. */
  hasFiles?: boolean
  /** Folders that addresses beginning with `/` may lead into. */
  roots: string[]
  /** Where the old site was published, if that is known. */
  origin?: string | undefined
  /** The address that it gave a post which names none itself. */
  addressOf(post: Named): string | undefined
  /** What is to be said about the folder as a whole. */
  note?: string
}

type Settings = Record<string, unknown>

/** Jekyll's named styles of addresses. */
const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title',
  pretty: '/:categories/:year/:month/:day/:title',
  ordinal: '/:categories/:year/:y_day/:title',
  none: '/:categories/:title',
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** A part of an address as most generators make it of words. */
const urlized = (words: string) => words.trim().toLowerCase().replace(/\s+/g, '-')

const withoutExtension = (path: string) => path.replace(/\.[^./]+$/, '')

/** Reads settings from the first of these files that is there; what cannot be read says nothing. */
function readSettings({ files, read }: SourceFolder, names: string[]): Settings | undefined {
  const name = names.find((candidate) => files.has(candidate))
  if (!name) return undefined
  const text = read(name)
  try {
    return typeof text === 'string' ? readFields(extname(name).slice(1), text) : {}
  } catch {
    return {}
  }
}

const originOf = (settings: Settings, ...names: string[]) =>
  names
    .map((name) => settings[name])
    .filter(isText)
    .join('')
    .replace(/\/+$/, '') || undefined

/** The parts that the patterns of Jekyll and Hugo are made of. */
function partsOf({ name, slug, date, title, categories, path }: Named): Record<string, string | undefined> {
  const [year, month, day] = date?.split('-') ?? []
  const dirs = dirname(path).split('/').slice(1)
  const isBundle = /^index\./.test(basename(path))
  const sections = isBundle ? dirs.slice(0, -1) : dirs
  return {
    year,
    month,
    day,
    short_year: year?.slice(2),
    i_month: month?.replace(/^0/, ''),
    i_day: day?.replace(/^0/, ''),
    y_day: date && String((Date.parse(date) - Date.parse(`${year}-01-01`)) / 86_400_000 + 1).padStart(3, '0'),
    categories: categories.map(urlized).join('/'),
    output_ext: '',
    slug: slug ?? (title && urlized(title)),
    section: sections[0] ?? '',
    sections: sections.join('/'),
    filename: urlized(name),
    contentbasename: urlized(name),
    slugorfilename: slug ?? urlized(name),
    slugorcontentbasename: slug ?? urlized(name),
  }
}

const jekyllParts = (post: Named) => ({ ...partsOf(post), title: post.slug ?? post.name, slug: urlized(post.slug ?? post.name) })

function jekyll(folder: SourceFolder): Generator {
  const settings = readSettings(folder, ['_config.yml', '_config.yaml', '_config.toml'])
  const permalink = isText(settings?.permalink) ? settings.permalink : 'date'
  const pattern = jekyllStyles[permalink] ?? permalink
  const own = /^_(posts|drafts)$/.test(basename(folder.root))
  return {
    name: 'Jekyll',
    isPost: (path) => own || /(^|\/)_(posts|drafts)\//.test(path),
    roots: [''],
    origin: settings && originOf(settings, 'url', 'baseurl'),
    addressOf: (post) => settings && fillPattern(pattern, jekyllParts(post)),
    ...(!settings && {
      note: 'There is no _config.yml, so the old addresses are not known. Import the whole site to keep them as aliases',
    }),
  }
}

const hugoSettings = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
)

function hugo(folder: SourceFolder): Generator {
  const settings = readSettings(folder, hugoSettings) ?? {}
  const permalinks = { ...(settings.permalinks as object | undefined) } as Settings
  const patterns = { ...permalinks, ...(permalinks.page as object | undefined) } as Settings
  return {
    name: 'Hugo',
    isPost: (path) => path.startsWith('content/') && !/^_index\./.test(basename(path)),
    roots: ['static', 'assets', 'content'],
    origin: originOf(settings, 'baseURL', 'baseurl'),
    addressOf(post) {
      const parts = partsOf(post)
      const pattern = patterns[parts.section ?? '']
      return fillPattern(isText(pattern) ? pattern : '/:sections/:slugorcontentbasename', {
        ...parts,
        title: post.title && urlized(post.title),
      })
    },
  }
}

/** The starter blogs of Astro and Gatsby give a post the path of its file below the folder of all posts. */
const byPath = (path: string) =>
  oldPath(
    withoutExtension(path)
      .replace(/^(src\/content|src\/pages|content\/blog|content|src)\//, '')
      .replace(/\/index$/, ''),
  )

const astro = (): Generator => ({
  name: 'Astro',
  isPost: (path) => path.startsWith('src/'),
  roots: ['public', 'src'],
  addressOf: ({ path }) => byPath(path),
})

const gatsby = (): Generator => ({
  name: 'Gatsby',
  isPost: (path) => path.includes('/'),
  roots: ['static', 'content'],
  addressOf: ({ path }) => byPath(path),
})

/** Papers that stand in a folder with code, and lists. */
const isDocument = (path: string) => /(^|\/)(_index|readme|license|changelog|contributing|code_of_conduct|security)\.\w+$/i.test(path)

const obsidian = (): Generator => ({
  name: 'Obsidian',
  note: 'These are notes, which are kept to yourself until they say so: each without `publish: true` became a draft',
  isPost: (path) => !isDocument(path),
  hasFiles: true,
  roots: [''],
  addressOf: () => undefined,
})

/** A folder of Markdown that could come from anywhere, such as what Hashnode and dev.to hand out. */
const unknown = (): Generator => ({
  name: 'Markdown',
  isPost: (path) => !isDocument(path),
  hasFiles: true,
  roots: ['', 'static', 'public', 'assets'],
  addressOf: () => undefined,
})

/** Whether the folder or one around it is a vault. */
function isInVault(root: string): boolean {
  if (existsSync(join(root, '.obsidian'))) return true
  return dirname(root) !== root && isInVault(dirname(root))
}

/** Whether any note links as only notes do. */
const hasWikiLinks = ({ files, read }: SourceFolder) =>
  [...files].some((path) => {
    const text = /\.md$/i.test(path) && read(path)
    return typeof text === 'string' && hasWikiLink(text)
  })

/** Tells what a folder comes from, by its marks. */
export function generatorOf(folder: SourceFolder): Generator {
  const { root, files } = folder
  const has = (mark: RegExp) => [...files].some((path) => mark.test(path))
  if (has(/(^|\/)_posts\//) || /^_(posts|drafts)$/.test(basename(root))) return jekyll(folder)
  if (has(/^content\//) && hugoSettings.some((name) => files.has(name))) return hugo(folder)
  if (has(/^astro\.config\.\w+$/)) return astro()
  if (has(/^gatsby-config\.\w+$/)) return gatsby()
  return isInVault(root) || hasWikiLinks(folder) ? obsidian() : unknown()
}

/**
 * The address a post had on the old site.
 *
 * @param isHashnode whether it comes from Hashnode, which gives every post `/<slug>`
 * @returns nothing when it cannot be told
 */
export function oldAddressOf(post: Named, generator: Generator, isHashnode: boolean): string | undefined {
  const { permalink, slug } = post
  if (permalink && /^(https?:)?\/\//.test(permalink)) return oldPath(permalink, generator.origin)
  if (permalink) return fillPattern(jekyllStyles[permalink] ?? permalink, jekyllParts(post))
  if (slug && (isHashnode || slug.includes('/'))) return oldPath(slug)
  return generator.addressOf(post)
}
