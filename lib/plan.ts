/** What a build need not have rendered by Next: `scripts/build.ts` writes it, the routes and the build adapter read it. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Plan {
  /** Pages that are kept from before: the files they are kept in, by their addresses. */
  pages: Record<string, string>
  /** Everything else that is there already. */
  files: Record<string, string>
  /** Where the pages that are rendered now are to be kept, by their addresses. */
  keep: Record<string, string>
}

/** The plan of a whole build. */
export interface BuildPlan extends Plan {
  /** Stands for all code and styles. */
  version: string
  /** Where the parts of the search index are, or will be as soon as they are made: the newest first. */
  search: string[]
  /** How many posts readers see, and how many warnings there are. */
  posts: number
  warnings: number
}

/** Where a build keeps its plan. */
export const planFile = resolve('.cache/plan.json')

export const readPlan = (file: string): BuildPlan => JSON.parse(readFileSync(file, 'utf8'))

/** Read once a process. */
let known: (Plan & Partial<BuildPlan>) | undefined

/** The plan of this build; an empty one in development, and where Next builds by itself. @throws when it cannot be read */
export function getPlan(): Plan & Partial<BuildPlan> {
  const file = process.env.BUILD_PLAN
  known ??= file ? readPlan(file) : undefined
  return known ?? { pages: {}, files: {}, keep: {} }
}

/** Of what has an address, that which is not made yet. */
export function unmade<Item>(items: Item[], addressOf: (item: Item) => string): Item[] {
  const { pages, files } = getPlan()
  return items.filter((item) => pages[addressOf(item)] === undefined && files[addressOf(item)] === undefined)
}
