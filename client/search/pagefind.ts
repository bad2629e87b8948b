/** What is used of Pagefind's own script (version 1.6). */
export interface PagefindScript {
  createInstance(options: Record<string, unknown>): Pagefind & {
    /** Searches in another index, too. */
    mergeIndex(path: string, options: Record<string, unknown>): Promise<void>
  }
}

/** Searches an index; where a part of that cannot be loaded, without it. */
export interface Pagefind {
  /** @param words `null` finds everything that the filters let through */
  search(words: string | null, options: { filters: Partial<Filters>; sort?: { date: 'desc' } }): Promise<Found>
  /** How many pages each filter has. */
  filters(): Promise<Counts>
}

type Filters = Record<'tag' | 'year' | 'part', string>
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

/** What is shown of a section: two lines, or three. */
const excerpts = { excerptLength: 26, excerptEllipsis: '…' }

/** Opens the search index. @throws when the script, or what tells of the index, cannot be loaded */
export async function loadPagefind(): Promise<Pagefind> {
  // Beside the script of the worker. Both are written by the build; not there before it.
  const folder = new URL('pagefind/', import.meta.url).pathname
  const [script, { parts = 0 }] = await Promise.all([
    import(`${folder}pagefind.js`) as Promise<PagefindScript>,
    fetch(`${folder}pagefind-entry.json`).then((response): Promise<{ parts?: number }> => response.json()),
  ])
  return parts ? openParts(script, folder, parts) : script.createInstance({ ...excerpts, basePath: folder })
}

/**
 * Opens a large index, which is divided by time.
 *
 * @param folder its path
 * @param older how many parts there are below the newest
 * @throws when one cannot be loaded
 */
export async function openParts({ createInstance }: PagefindScript, folder: string, older: number): Promise<Pagefind> {
  // Each part is a filter of its own.
  const of = (part: string, path = folder) => ({ ...excerpts, basePath: path, mergeFilter: { part } })
  const pagefind = createInstance(of('newest'))
  // Where the newest cannot be loaded, this fails, and adding others would wait without end.
  await pagefind.filters()
  const others = Array.from({ length: older }, (_, n) => `part-${older - n}`)
  await Promise.all(others.map((part) => pagefind.mergeIndex(`${folder}${part}/`, of(part, `${folder}${part}/`))))
  return {
    filters: () => pagefind.filters(),
    async search(words, { filters, sort }) {
      if (!sort) return pagefind.search(words, { filters })
      // Pagefind sorts what it finds in a part, and mixes the parts.
      const found = await Promise.all(['newest', ...others].map((part) => pagefind.search(words, { filters: { ...filters, part }, sort })))
      return { results: found.flatMap(({ results }) => results), totalFilters: {} }
    },
  }
}
