import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Step } from '../adapter/adapter'
import { indexSearch } from '../adapter/index-search'
import { separate } from '../client/search/words'
import { site } from '../content/site'
import { getPlan } from '../lib/plan'

/** Publishes the search index: the one that the build makes meanwhile, or, where Next builds by itself, one of the pages. */
export const publishSearch: Step = async (published) => {
  const { search } = getPlan()
  if (search === undefined) return indexSearch({ language: site.language, separate })(published)
  for (const part of search) await becomes(part)
  publishParts(search, join(published.dir, 'pagefind'))
}

/** Pagefind's own code, which one part brings for all. */
const isCode = (file: string) => /^(?:pagefind\.js|wasm\..+\.pagefind)$/.test(basename(file))

/**
 * Publishes the newest part of an index as what is loaded first, and tells there how many there are below: `part-1/` is the oldest.
 *
 * @param parts folders that hold one each; the newest first
 * @param dir the folder to write
 */
export function publishParts([newest = '', ...older]: string[], dir: string): void {
  cpSync(join(newest, 'pagefind'), dir, { recursive: true })
  const number = (n: number) => join(dir, `part-${older.length - n}`)
  for (const [n, part] of older.entries()) cpSync(join(part, 'pagefind'), number(n), { recursive: true, filter: (file) => !isCode(file) })
  const entry = join(dir, 'pagefind-entry.json')
  writeFileSync(entry, JSON.stringify({ ...JSON.parse(readFileSync(entry, 'utf8')), parts: older.length }))
}

/** No index takes longer, in milliseconds. */
const longest = 20 * 60_000

/** Waits for a folder that another process is making. @throws with what that said when it failed */
async function becomes(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true })
  const watcher = watch(dirname(folder))
  try {
    // Who makes it may be gone.
    const signal = AbortSignal.timeout(longest)
    for (; !existsSync(folder); await once(watcher, 'change', { signal }))
      if (existsSync(`${folder}.failed`)) throw new Error(`The search index could not be made: ${readFileSync(`${folder}.failed`, 'utf8')}`)
  } finally {
    watcher.close()
  }
}
