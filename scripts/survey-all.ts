import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Surveyed } from '@/lib/check/survey-of'

/** Its code is bundled beside this module's; see `check.mjs`. */
const worker = './survey-worker.mjs'

/** Fewer files than this are read sooner by one thread than it takes to start others. */
const worthwhile = 60

/**
 * Surveys many files on every core, so that each survey is kept when it is asked for.
 *
 * @param entries what has no survey yet
 */
export async function surveyAll(entries: Surveyed[]): Promise<void> {
  if (entries.length < worthwhile) return
  const count = availableParallelism()
  await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const share = entries.filter((_, i) => i % count === n).map(({ file, lang }) => ({ file, lang }))
      const thread = new Worker(new URL(worker, import.meta.url), {
        workerData: share,
        // A parser makes many small things that are gone at once.
        resourceLimits: { maxYoungGenerationSizeMb: 128 },
      })
      await once(thread, 'message')
      await thread.terminate()
    }),
  )
}
