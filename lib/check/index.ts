/** What is wrong in the words of posts and pages: in each by itself, and in how they belong together. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Content, type Page, type Post, readText } from '@/lib/content'
import { findFile } from '@/lib/content/attachments'
import { once } from '@/lib/content/once'
import { codeFrame, type Problem } from '@/lib/content/problem'
import { buildDate, firstDay, isListed, isPublished } from '@/lib/content/publication'
import type { CalendarDate } from '@/lib/dates'
import type { Complaint } from '@/lib/mdx/complain'
import type { Reference } from '@/lib/mdx/rehype-references'
import type { Survey } from '@/lib/mdx/survey'
import { misspeltProblem } from '@/lib/spelling'
import { siteUrl } from '@/lib/urls'
import { ownAddresses } from './own-addresses'
import { ownWords } from './own-words'
import { referenceProblem, type Surroundings, type Target } from './references'
import { updateProblems } from './updates'

/** A post or page. */
export type Entry = Post | Page

/** What a body of writing is judged by as a whole. */
interface Whole {
  entries: Map<string, Entry>
  /** Files that cannot be shown before their problems are mended, by the addresses they will have. */
  broken: Map<string, string>
  /** Addresses the site has for itself on a day, or once all is published. */
  own(day?: CalendarDate): ReadonlySet<string>
  /** Where what had an old address is now. */
  aliases: Map<string, string>
}

const wholeOf = (content: Content): Whole => once(content, 'whole', () => findWhole(content))

function findWhole(content: Content): Whole {
  const entries = new Map<string, Entry>([...content.posts, ...content.unlisted, ...content.pages].map((entry) => [entry.path, entry]))
  return {
    entries,
    broken: new Map(content.problems.filter(({ address }) => !entries.has(address)).map(({ address, file }) => [address, file])),
    own: ownBy(content),
    aliases: new Map([...entries.values()].flatMap(({ aliases = [], path }) => aliases.map((alias) => [alias, path] as const))),
  }
}

/** Finds the addresses that the site has for itself, once a day that is asked for. */
function ownBy({ posts }: Content): Whole['own'] {
  const days = new Map<CalendarDate | undefined, ReadonlySet<string>>()
  return (day) => {
    const own = days.get(day) ?? new Set(ownAddresses(day ? posts.filter((post) => isListed(post, day)) : posts))
    days.set(day, own)
    return own
  }
}

/** Addresses of the files in `public/`, which come and go without the writing. */
const publicFiles = (): string[] =>
  (existsSync('public') ? readdirSync('public', { recursive: true, encoding: 'utf8' }) : []).map((name) => `/${name}`).filter(isPublicFile)

const isPublicFile = (path: string) => statSync(join('public', path), { throwIfNoEntry: false })?.isFile() === true

/** The picture above the words, as far as it points somewhere. */
function coverOf(entry: Entry): Reference[] {
  const place = entry.places['cover.src']
  return 'cover' in entry && entry.cover && place ? [{ target: entry.cover.src, as: 'picture', ...place }] : []
}

async function fileProblem(entry: Entry, name: string, as: Reference['as']): Promise<Complaint | undefined> {
  const { file, flaw } = await findFile(entry, name)
  if (flaw) return flaw
  if (as === 'picture' && !file.picture)
    return { reason: `the file ${name} is no picture`, fix: `Name a picture, or link to it: [words](${name})` }
  const removed = file.picture?.facts.removed?.join(', ')
  return removed
    ? { reason: `readers get the drawing ${name} without ${removed}`, fix: 'Save it without that', severity: 'warning' }
    : undefined
}

/**
 * Everything wrong in the words of one post or page, and in what they point to.
 *
 * @param content the whole body of writing it belongs to
 * @param surveyOf gives the survey of a post or page of it
 */
export async function problemsOf(entry: Entry, content: Content, surveyOf: (entry: Entry) => Promise<Survey>): Promise<Problem[]> {
  const { problems, references, misspelt, updates } = await surveyOf(entry)
  const whole = wholeOf(content)
  // Most files have no word that is in no dictionary.
  const words = misspelt.length ? ownWords().words : new Set<string>()
  const complaints: (Complaint & { line: number; column: number })[] = misspelt
    .filter(({ word }) => !words.has(word) && !words.has(word.toLowerCase()))
    .map((found) => ({ ...misspeltProblem(found), line: found.line, column: found.column, severity: 'warning' }))

  const seen = firstDay(entry, buildDate())
  complaints.push(...updateProblems(entry, updates, seen))
  const target = ({ path, file, ...other }: Entry): Target => ({ path, file, public: seen === undefined || isPublished(other, seen) })
  const around: Surroundings = {
    siteUrl,
    find: (path) => {
      const found = whole.entries.get(path)
      if (found) return target(found)
      const file = whole.broken.get(path)
      if (file !== undefined) return { path, file, public: true }
      if (whole.own().has(path)) return { path, public: whole.own(seen).has(path) }
      return isPublicFile(path) ? { path, public: true } : undefined
    },
    paths: () => [...whole.entries.keys(), ...whole.broken.keys(), ...whole.own(), ...publicFiles()],
    aliases: whole.aliases,
    idsOf: async ({ path }) => {
      const found = whole.entries.get(path)
      return found && (await surveyOf(found)).ids
    },
    fileProblem: (name, as) => fileProblem(entry, name, as),
  }
  for (const reference of [...coverOf(entry), ...references]) {
    const complaint = await referenceProblem(reference, { path: entry.path, file: entry.file, public: true }, around)
    if (complaint) complaints.push({ ...complaint, line: reference.line, column: reference.column })
  }
  if (!complaints.length) return problems
  const text = readText(entry)
  return [
    ...problems,
    ...complaints.map(({ severity = 'error', ...found }) => ({
      ...found,
      severity,
      file: entry.file,
      frame: codeFrame(text, found.line, found.column),
    })),
  ]
}
