/** What a build need not have rendered by Next: `scripts/build.ts` writes it, the routes and the build adapter read it. */
import { readFileSync } from 'node:fs'

export interface Plan {
  /** Pages that are kept from before: the files they are kept in, by their addresses. */
  pages: Record<string, string>
  /** Everything else that is there already. */
  files: Record<string, string>
  /** Where the search index is, or will be as soon as it is made. */
  search?: string
  /** Where the pages that are rendered now are to be kept, by their addresses. */
  keep: Record<string, string>
}

/** Read once a process. */
let known: Plan | undefined

/** The plan of this build; an empty one in development, and where Next builds by itself. @throws when it cannot be read */
export function getPlan(): Plan {
  const file = process.env.BUILD_PLAN
  known ??= file ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return known ?? { pages: {}, files: {}, keep: {} }
}

/** Of what has an address, that which is not made yet. */
export function unmade<Item>(items: Item[], addressOf: (item: Item) => string): Item[] {
  const { pages, files } = getPlan()
  return items.filter((item) => pages[addressOf(item)] === undefined && files[addressOf(item)] === undefined)
}
