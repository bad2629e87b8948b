import { posix } from 'node:path'
import { toString as textOf } from 'mdast-util-to-string'
import { frontMatterOf } from '@/lib/content/new-post'
import { isReserved } from '@/lib/content/reserved'
import { plainPath } from '@/lib/content/values'
import type { CalendarDate } from '@/lib/dates'
import { oldPath } from './addresses'
import { calendarDateOf } from './calendar-date'
import { nameOf } from './name'
import { type Note, quoted } from './note'
import { type Attachments, bring, decoded } from './references'
import type { Post, Site } from './site'
import { firstSentence, rewriteWords } from './words'

/** A post as it is to be written. */
interface Composed {
  text: string
  attachments: Attachments
  notes: Note[]
}

/** The name of a file as a line of words: `moving-house` gives `Moving house`. A day stays one. */
function asTitle(name: string): string {
  if (calendarDateOf(name)) return name
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/**
 * The old addresses of a post, each once, without those that are not free; of these is told.
 *
 * @param taken addresses that belong to others, as `plainPath` gives them; to them those of this post are added
 */
function aliasesOf({ address, fields, old }: Post, { generator }: Site, taken: Set<string>, notes: Note[]): string[] {
  // Notes have other names there, not other addresses.
  const written = generator.name === 'Obsidian' ? [] : fields.aliases
  const whole = (alias: string) => (/^(\/|https?:)/.test(alias) || !old ? alias : posix.join(posix.dirname(old), alias))
  const own = new Set([plainPath(address)])
  const aliases: string[] = []
  for (const alias of [...written.map(whole), ...(old ? [old] : [])]) {
    const path = oldPath(alias, generator.origin)
    const key = plainPath(path ?? '')
    const line = fields.lines.get(alias === old ? 'permalink' : 'aliases')
    const tell = (reason: string) => notes.push({ line, text: `the alias ${quoted(alias)} ${reason}: it was left out` })
    if (!path || isReserved(path)) tell('is no address that a post can have')
    else if (own.has(key)) continue
    else if (taken.has(key)) tell('leads to something else already')
    else aliases.push(path)
    own.add(key)
  }
  for (const key of own) taken.add(key)
  return aliases
}

function coverOf(post: Post, site: Site, title: string, attachments: Attachments, notes: Note[]) {
  const { cover, lines } = post.fields
  const line = lines.get('cover')
  if (!cover) return undefined
  const file = /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(cover.src) ? undefined : site.fileAt(decoded(cover.src), post)
  const { name, note } = file
    ? bring(file, site, attachments)
    : { note: `the cover ${quoted(cover.src)} is not in this folder: it was left out. Put it beside the post` }
  if (note) notes.push({ line, text: note })
  if (name === undefined) return undefined
  if (!cover.alt)
    notes.push({ line, text: 'the cover has no words for those who cannot see it: the title stands in for them. Write what it shows' })
  return { src: name, alt: cover.alt ?? title, ...(cover.caption && { caption: cover.caption }) }
}

/** Fields without those that say nothing. */
const said = (fields: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)))

/**
 * Makes a post of this site out of one of another.
 *
 * @param today the day that stands in for a date that is missing, in a draft
 * @param taken addresses that belong to others, to which the aliases of this post are added
 */
export function composePost(post: Post, site: Site, today: CalendarDate, taken: Set<string>): Composed {
  const { fields, path, date } = post
  const attachments: Attachments = new Map()
  const words = rewriteWords(post, site, attachments)
  const notes = [...fields.notes, ...words.notes]
  const heading = site.wordsOf(post).title
  const title = fields.title ?? ((heading ? textOf(heading).replace(/\s+/g, ' ').trim() : '') || asTitle(nameOf(path).name))
  if (!fields.title && !heading && site.generator.name !== 'Obsidian')
    notes.push({ text: `there is no title: it became ${quoted(title)}, from the name of the file` })

  const description = fields.description ?? firstSentence(words.text, fields.lang) ?? title
  if (!fields.description) notes.push({ text: `there is no description: it became ${quoted(description)}. Write one` })

  if (!date) notes.push({ text: `there is no date: it became a draft of ${today}. Write the day it was published` })
  if (date && fields.updated && fields.updated < date)
    notes.push({
      line: fields.lines.get('updated'),
      text: `it was updated on ${fields.updated}, before it was published: that was left out`,
    })

  const cover = coverOf(post, site, title, attachments, notes)
  const frontMatter = frontMatterOf(
    said({
      title,
      description,
      date: date ?? today,
      updated: date && fields.updated && fields.updated >= date ? fields.updated : undefined,
      published: post.published,
      tags: fields.tags,
      series: fields.series,
      part: fields.part,
      cover,
      lang: fields.lang,
      listed: fields.listed === false ? false : undefined,
      aliases: aliasesOf(post, site, taken, notes),
      discuss: fields.discuss,
      revisit: fields.revisit,
    }),
  )
  const newline = /\r\n/.test(words.text) ? '\r\n' : '\n'
  const gap = /^\s*\n/.test(words.text) ? '' : '\n'
  const text = `${`${frontMatter}${gap}`.replaceAll('\n', newline)}${words.text}`
  return { text, attachments, notes: notes.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
}
