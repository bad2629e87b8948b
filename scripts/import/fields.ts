import { ownName } from '@/lib/content/foreign-names'
import { isWebAddress, languageTag } from '@/lib/content/values'
import type { CalendarDate } from '@/lib/dates'
import { slugify } from '@/lib/slug'
import { calendarDateOf } from './calendar-date'
import type { Field } from './front-matter'
import { type Note, quoted } from './note'

/** A picture that stands for a post. */
interface Cover {
  src: string
  alt?: string
  caption?: string
}

/** What the fields of another generator say, in our terms. */
export interface Mapped {
  title?: string | undefined
  description?: string | undefined
  date?: CalendarDate | undefined
  updated?: CalendarDate | undefined
  published?: boolean | undefined
  listed?: boolean | undefined
  tags: string[]
  series?: string | undefined
  part?: number | undefined
  cover?: Cover | undefined
  lang?: string | undefined
  /** The last part of the address, where the front matter names it. */
  slug?: string | undefined
  /** What else the post was called: old addresses, or names that notes link it by. */
  aliases: string[]
  /** The address it had, or a pattern of it. */
  permalink?: string | undefined
  discuss: string[]
  revisit?: CalendarDate | undefined
  /** Line of each of these, by our names, as far as there is one. */
  lines: Map<string, number>
  notes: Note[]
}

/** How a field of ours is read from those of others. */
interface Reader<T> {
  /** What it is called: our name, then those that come before the ones in `foreign-names.ts`. */
  names: string[]
  /** Its value; nothing when this one is none of the kind. */
  read(value: unknown, name: string): T | undefined
}

/** Names are the same whatever their case, hyphens and underscores: `pubDate`, `pub_date`, `Pub Date`. */
const fold = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '')

const text = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).replace(/\s+/g, ' ').trim() || undefined : undefined

/** YAML 1.1, which most generators read, has several words for true and false; some fields name the state of a post instead. */
const truths: Record<string, boolean> = {
  ...{ true: true, yes: true, on: true, published: true, public: true },
  ...{ false: false, no: false, off: false, draft: false, private: false },
}

function truth(value: unknown): boolean | undefined {
  const word = String(value).trim().toLowerCase()
  return Object.hasOwn(truths, word) ? truths[word] : undefined
}

/** A list, or a line of words: between commas, or else between spaces where a name in the plural says that they are several. */
function list(value: unknown, name = ''): string[] | undefined {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    const separator = value.includes(',') ? ',' : /s$/i.test(name) ? /\s+/ : '\n'
    return value.split(separator).map((item) => item.trim().replace(/^(["'])(.*)\1$/, '$2'))
  }
  if (!Array.isArray(value)) return undefined
  const items = value
    .filter((item) => !isEmpty(item))
    .map((item) => text(item) ?? text(at(item, 'name')) ?? text(at(item, 'title')) ?? text(at(item, 'slug')))
  return items.every((item) => item !== undefined) ? items : undefined
}

/** A property of what may be an object. */
const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined

function cover(value: unknown): Cover | undefined {
  const src = text(value) ?? ['src', 'image', 'url', 'path', 'filename'].map((name) => text(at(value, name))).find(Boolean)
  if (!src) return undefined
  const alt = text(at(value, 'alt'))
  const caption = text(at(value, 'caption'))
  return { src, ...(alt && { alt }), ...(caption && { caption }) }
}

const part = (value: unknown) => (Number.isInteger(Number(value)) && Number(value) >= 1 ? Number(value) : undefined)

/** Whole addresses on the web, or nothing when one is none. */
function conversations(value: unknown): string[] | undefined {
  const addresses = list(Array.isArray(value) ? value : [value])
  return addresses?.every(isWebAddress) ? addresses : undefined
}

/** The table of what is mapped. A value that one line cannot read is left to the lines below it. */
const readers = {
  title: { names: ['title'], read: text },
  description: { names: ['description', 'summary', 'excerpt', 'spoiler', 'brief'], read: text },
  published: { names: ['published', 'publish', 'is published', 'status', 'visibility'], read: truth },
  draft: { names: ['draft', 'is draft'], read: truth },
  listed: { names: ['listed'], read: truth },
  unlisted: { names: ['unlisted', 'hidden'], read: truth },
  date: {
    names: ['date', 'date published', 'published date', 'published at', 'pub datetime', 'published', 'date created'],
    read: calendarDateOf,
  },
  updated: { names: ['updated', 'date updated', 'updated on', 'mod datetime', 'edited', 'last updated'], read: calendarDateOf },
  tags: { names: ['tags', 'tag', 'topic'], read: list },
  series: { names: ['series'], read: (value) => text(Array.isArray(value) && value.length === 1 ? value[0] : value) },
  part: { names: ['part', 'series part', 'series order', 'series index', 'series weight'], read: part },
  cover: { names: ['cover', 'hero', 'feature image'], read: cover },
  alt: { names: ['cover alt', 'cover image alt', 'hero image alt', 'hero alt', 'featured image alt', 'image alt', 'alt'], read: text },
  caption: { names: ['cover caption', 'cover image caption', 'hero image caption', 'image caption'], read: text },
  lang: { names: ['lang'], read: (value) => languageTag(String(value)) },
  slug: { names: ['slug'], read: text },
  permalink: { names: ['permalink', 'url'], read: text },
  aliases: { names: ['aliases', 'alias', 'redirect from', 'old urls'], read: (value) => list(Array.isArray(value) ? value : [value]) },
  discuss: { names: ['discuss'], read: conversations },
  revisit: { names: ['revisit'], read: calendarDateOf },
} satisfies Record<string, Reader<unknown>>

const isEmpty = (value: unknown) =>
  value === null || value === '' || value === undefined || (typeof value === 'object' && Object.keys(value).length === 0)

/** The names of fields that a reader reads, in the order it prefers. */
function namesFor({ names }: Reader<unknown>, fields: Iterable<string>): string[] {
  const all = [...fields]
  const preferred = names.flatMap((name) => all.filter((field) => fold(field) === fold(name)))
  return [...new Set([...preferred, ...all.filter((field) => ownName(field) === names[0])])]
}

/** What is left of the fields of a file, and the lines of those that were used, by our names. */
interface Rest {
  fields: Map<string, Field>
  lines: Map<string, number>
}

/** Takes every field that a reader reads out of the rest. */
const takeAll = <T>({ fields, lines }: Rest, reader: Reader<T>): { name: string; field: Field; value: T }[] =>
  namesFor(reader, fields.keys()).flatMap((name) => {
    const field = fields.get(name)
    const value = field && !isEmpty(field.value) ? reader.read(field.value, name) : undefined
    if (value !== undefined || isEmpty(field?.value)) fields.delete(name)
    if (!field || value === undefined) return []
    const [own = name] = reader.names
    lines.set(own, lines.get(own) ?? field.line)
    return [{ name, field, value }]
  })

/** Takes the first of them, and those that say the same; what says something else stays in the rest. */
function take<T>(rest: Rest, reader: Reader<T>): T | undefined {
  const [first, ...others] = takeAll(rest, reader)
  for (const { name, field, value } of others) if (JSON.stringify(value) !== JSON.stringify(first?.value)) rest.fields.set(name, field)
  return first?.value
}

const isKnown = (name: string) => Object.values<Reader<unknown>>(readers).some((reader) => namesFor(reader, [name]).length > 0)

/** Tells of the fields that are left. */
const noteRest = ([name, { value, line }]: [string, Field]): Note => ({
  line,
  text: `${quoted(`${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)} ${isKnown(name) ? 'could not be used' : 'has no field here'}: it was left out`,
})

/** Says until when a post is shown. There is no such field here. */
const expiry: Reader<CalendarDate> = { names: ['expiry date', 'unpublish date'], read: calendarDateOf }

/** Whether a field says from when a post is shown, be it older or not. */
const isPublishDate = (name: string) => ['publishdate', 'pubdate'].includes(fold(name))

/** Takes the day of a post: one to come from which it is shown, or else the first. */
function takeDate(rest: Rest, today: CalendarDate): { date?: CalendarDate | undefined; notes: Note[] } {
  const dates = takeAll(rest, readers.date)
  const scheduled = dates.find(({ name, value }) => isPublishDate(name) && value > today)
  const chosen = scheduled ?? dates[0]
  if (chosen) rest.lines.set('date', chosen.field.line)
  for (const { name, field, value } of dates) if (value !== chosen?.value) rest.fields.set(name, field)
  if (!scheduled || scheduled === dates[0]) return { date: chosen?.value, notes: [] }
  const text = `${quoted(`${scheduled.name}: ${scheduled.field.value}`)} is yet to come: it became the date, before which readers do not see the post`
  return { date: scheduled.value, notes: [{ line: scheduled.field.line, text }] }
}

/** Takes the day from which a post is no longer shown; one that is yet to come stays in the rest. */
function takeExpiry(rest: Rest, today: CalendarDate): { isOver: boolean; notes: Note[] } {
  const days = takeAll(rest, expiry)
  const over = days.filter(({ value }) => value <= today)
  for (const { name, field, value } of days) if (value > today) rest.fields.set(name, field)
  const noteOf = ({ name, field }: (typeof days)[number]): Note => ({
    line: field.line,
    text: `${quoted(`${name}: ${field.value}`)} is over: the post became a draft`,
  })
  return { isOver: over.length > 0, notes: over.map(noteOf) }
}

/** Maps the fields of a file to ours, and tells of each that has no counterpart, with its value. @param today judges days that are yet to come */
export function mapFields(fields: Map<string, Field>, today: CalendarDate): Mapped {
  const rest: Rest = { fields: new Map(fields), lines: new Map() }
  const published = take(rest, readers.published)
  const draft = take(rest, readers.draft)
  const listed = take(rest, readers.listed)
  const unlisted = take(rest, readers.unlisted)
  const picture = take(rest, readers.cover)
  const alt = picture && (picture.alt ?? take(rest, readers.alt))
  const caption = picture && (picture.caption ?? take(rest, readers.caption))
  const tags = takeAll(rest, readers.tags).flatMap(({ value }) => value.map((tag) => tag.replace(/^#/, '').trim()))
  // Two that make the same address are the same.
  const slugs = tags.map(slugify)
  const nameless = tags.filter((tag, at) => tag && !slugs[at])
  const series = take(rest, readers.series)
  const dated = takeDate(rest, today)
  const expired = takeExpiry(rest, today)
  return {
    title: take(rest, readers.title),
    description: take(rest, readers.description),
    date: dated.date,
    updated: take(rest, readers.updated),
    // Of two that disagree, the one that keeps a post to its author.
    published: expired.isOver ? false : draft === undefined ? published : !draft && published !== false,
    listed: unlisted === undefined ? listed : !unlisted && listed !== false,
    tags: tags.filter((_, at) => slugs[at] && slugs.indexOf(slugs[at]) === at),
    series,
    part: series === undefined ? undefined : take(rest, readers.part),
    cover: picture && { src: picture.src, ...(alt && { alt }), ...(caption && { caption }) },
    lang: take(rest, readers.lang),
    slug: take(rest, readers.slug),
    permalink: take(rest, readers.permalink),
    aliases: takeAll(rest, readers.aliases).flatMap(({ value }) => value.filter(Boolean)),
    discuss: take(rest, readers.discuss) ?? [],
    revisit: take(rest, readers.revisit),
    lines: rest.lines,
    notes: [
      ...dated.notes,
      ...expired.notes,
      ...[...rest.fields].map(noteRest),
      ...nameless.map((tag) => ({ line: rest.lines.get('tags'), text: `the tag ${quoted(tag)} makes no address: it was left out` })),
    ],
  }
}
