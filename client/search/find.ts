import { type Excerpt, readExcerpt } from './excerpt'
import type { Counts, Fragment, Pagefind, SubResult } from './pagefind'
import type { Query } from './query'
import { toSearch } from './words'

/** What is asked for: some of the pages that a query finds. */
export interface Question {
  query: Query
  from: number
  count: number
}

/** What was found. */
export interface Answer {
  /** How many pages; of which some are here. */
  total: number
  hits: Hit[]
  /** What the query can be narrowed to, with the number of pages that has. */
  tags: Choice[]
  years: Choice[]
}

/** A page in which something was found: what stands before its first heading, and its sections. */
export interface Hit extends Excerpt {
  address: string
  /** As the page writes it. */
  date: string
  /** Language and direction of the page's words, where it says. */
  lang: string
  dir: string
  sections: Section[]
}

export interface Section extends Excerpt {
  address: string
}

export interface Choice {
  value: string
  pages: number
}

/** Sections that are shown of a page: those with the most words found. */
const mostSections = 3

/** Searches. @throws when the words of a page cannot be loaded */
export async function find(pagefind: Pagefind, { query: { words, tag, year }, from, count }: Question): Promise<Answer> {
  const all = await pagefind.filters()
  if (!words && !tag && !year) return { total: 0, hits: [], ...choicesOf(all) }
  const filters = { ...(tag && { tag }), ...(year && { year }) }
  const searched = toSearch(words)
  const { results, totalFilters } = words
    ? await pagefind.search(searched, { filters })
    : { ...(await pagefind.search(null, { filters, sort: { date: 'desc' } })), totalFilters: all }
  const [best] = results
  if (words && !(best && (await hasAll(pagefind, searched, await best.data())))) return { total: 0, hits: [], tags: [], years: [] }
  const hits = await Promise.all(results.slice(from, from + count).map(async (result) => toHit(await result.data())))
  return { total: results.length, hits, ...choicesOf(totalFilters) }
}

/** As words are compared: without accents, signs and capitals. */
const plain = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .toLowerCase()

/**
 * Whether there is every word that was searched for. Of one that is nowhere Pagefind takes the beginning: for "android" it finds "and".
 * Those that a page has, or that stand somewhere by themselves in some form, are there.
 */
async function hasAll(pagefind: Pagefind, searched: string, { content, locations }: Fragment): Promise<boolean> {
  if (/^\s*".+"\s*$/.test(searched)) return true // looked for as it is, and in no other way
  const words = content.split(/[^\S\uFEFF]+/)
  const found = locations.map((at) => plain(words[at] ?? ''))
  const missing = plain(searched)
    .split(/\s+/)
    .filter((word) => !found.some((other) => other.includes(word)))
  const exact = await Promise.all(missing.map((word) => pagefind.search(`"${word}"`, { filters: {} })))
  return exact.every(({ results }) => results.length > 0)
}

function choicesOf({ tag = {}, year = {} }: Counts): Pick<Answer, 'tags' | 'years'> {
  const choices = (counts: Record<string, number>) => Object.entries(counts).flatMap(([value, pages]) => (pages ? [{ value, pages }] : []))
  return {
    tags: choices(tag).sort((a, b) => a.value.localeCompare(b.value)),
    years: choices(year).sort((a, b) => (a.value < b.value ? 1 : -1)),
  }
}

function toHit({ url, meta, excerpt, sub_results }: Fragment): Hit {
  const title = meta.title ?? url
  const start = sub_results.find(({ anchor }) => !anchor)
  const sections = bestOf(sub_results.filter(({ anchor }) => anchor))
  return {
    ...(start || !sections.length ? readExcerpt(title, start?.excerpt ?? excerpt) : readExcerpt(title, '')),
    address: url,
    date: meta.date ?? '',
    lang: meta.lang ?? '',
    dir: meta.dir ?? '',
    sections: sections.map((section) => ({ ...readExcerpt(section.title, section.excerpt), address: section.url })),
  }
}

/** Those with the most words found, in the order of the page. */
function bestOf(sections: SubResult[]): SubResult[] {
  const best = sections.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, mostSections)
  return sections.filter((section) => best.includes(section))
}
