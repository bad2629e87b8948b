import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, readFileSync, watch } from 'node:fs'
import { dirname } from 'node:path'
import type { Step } from '../adapter/adapter'
import { indexSearch } from '../adapter/index-search'
import { separate } from '../client/search/words'
import { site } from '../content/site'
import { getPlan } from '../lib/plan'

/** Publishes the search index: the one that the build makes meanwhile, or, where Next builds by itself, one of the pages. */
export const publishSearch: Step = async (published) => {
  const { search } = getPlan()
  if (search === undefined) return indexSearch({ language: site.language, separate })(published)
  await becomes(search)
  cpSync(search, published.dir, { recursive: true })
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
