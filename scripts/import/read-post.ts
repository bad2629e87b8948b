import { postName } from '@/lib/content/new-post'
import { reservedSlugs } from '@/lib/content/reserved'
import type { CalendarDate } from '@/lib/dates'
import { postPath } from '@/lib/urls'
import { mapFields } from './fields'
import { takeApart } from './front-matter'
import { type Generator, oldAddressOf } from './generator'
import { nameOf } from './name'
import { type Note, quoted } from './note'
import type { Post } from './site'
import type { SourceFolder } from './source-folder'

/** The first of these words that can name a post, as it does. */
const slugOf = (words: (string | undefined)[]) =>
  words.map((each) => postName(each ?? '')).find((slug) => slug && !reservedSlugs.posts.includes(slug))

/**
 * Reads one file as a post, as far as it can be read by itself.
 *
 * @param today judges days that are yet to come
 * @returns the post, or why there is none
 */
export function readPost(path: string, folder: SourceFolder, generator: Generator, today: CalendarDate): Post | Note {
  const text = folder.read(path)
  if (typeof text !== 'string') return { line: text.line, text: `${text.reason}: it was left out. ${text.fix}` }
  const parts = takeApart(text)
  if (!('fields' in parts)) return parts

  const fields = mapFields(parts.fields, today)
  const { title, permalink } = fields
  const { name, ...named } = nameOf(path)
  const date = fields.date ?? named.date
  const slug = slugOf([fields.slug?.split('/').filter(Boolean).at(-1), name.replaceAll('.', ' '), title, date])
  if (!slug) return { text: 'its name holds no letter or digit for an address: it was left out. Rename it with letters of a to z' }

  const categories = ['categories', 'category'].flatMap((field) => parts.fields.get(field)?.value ?? []).map(String)
  const old = oldAddressOf({ path, name, title, permalink, categories, slug: fields.slug, date }, generator, parts.fields.has('cuid'))
  if (permalink && !old)
    fields.notes.push({
      line: fields.lines.get('permalink'),
      text: `the address ${quoted(permalink)} is none of the old site that is known: it was left out`,
    })
  const isPrivate = generator.name === 'Obsidian' || /(^|\/)_drafts\//.test(path)
  const published = date !== undefined && (fields.published ?? !isPrivate)
  return { path, slug, address: postPath(slug), old, fields, date, published, body: parts.body, bodyLine: parts.bodyLine }
}
