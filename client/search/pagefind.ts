/** What is used of Pagefind's own script, `/pagefind/pagefind.js` (version 1.6). */
export interface PagefindScript {
  createInstance(options: Record<string, unknown>): Pagefind
}

/** Searches an index; where a part of that cannot be loaded, without it. */
export interface Pagefind {
  /** @param words `null` finds everything that the filters let through */
  search(words: string | null, options: { filters: Partial<Filters>; sort?: { date: 'desc' } }): Promise<Found>
  /** How many pages each filter has. */
  filters(): Promise<Counts>
}

type Filters = Record<'tag' | 'year', string>
/** How many pages have a value, by filter. */
export type Counts = Partial<Record<'tag' | 'year', Record<string, number>>>

interface Found {
  results: { data(): Promise<Fragment> }[]
  /** How many pages each filter would have, if it alone were set. */
  totalFilters: Counts
}

/** A page that was found. */
export interface Fragment {
  url: string
  /** Those of them that adapter/searchable.ts found. */
  meta: { title?: string; date?: string; lang?: string; dir?: string }
  content: string
  /** Which words of the content were found. */
  locations: number[]
  excerpt: string
  sub_results: SubResult[]
}

/** A section of a page in which something was found. */
export interface SubResult {
  title: string
  url: string
  excerpt: string
  /** The heading; none for what stands before the first. */
  anchor?: unknown
  /** Where the words are that were found. */
  locations: number[]
}
