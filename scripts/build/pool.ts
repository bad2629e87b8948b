import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { perform, type Task } from './tasks'

/** Its code is bundled beside this module's; see `bundle.mjs`. */
const worker = './worker.mjs'

/** Fewer tasks than this are done sooner by one thread than it takes to start others. */
const worthwhile = 40

/** How many tasks a thread is given at a time: few enough that none waits for another at the end. */
const share = 8

/** What a thread says when it has done its share: of each task that failed, why. */
interface Done {
  failed: string[]
}

/**
 * Performs tasks on every core.
 *
 * @param onDone is told how many were done whenever some are
 * @returns of each task that failed, what is to be told of it
 * @throws when a thread ends by itself
 */
export async function performAll(tasks: Task[], onDone: (done: number) => void = () => {}): Promise<string[]> {
  const failed: string[] = []
  if (tasks.length < worthwhile) {
    for (const task of tasks) {
      failed.push(...(await failuresOf([task])))
      onDone(1)
    }
    return failed
  }
  let next = 0
  const run = async () => {
    const thread = new Worker(new URL(worker, import.meta.url), {
      // A parser makes many small things that are gone at once.
      resourceLimits: { maxYoungGenerationSizeMb: 128 },
    })
    while (next < tasks.length) {
      const some = tasks.slice(next, next + share)
      next += share
      thread.postMessage(some)
      const [done]: Done[] = await once(thread, 'message')
      failed.push(...(done?.failed ?? []))
      onDone(some.length)
    }
    await thread.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), Math.ceil(tasks.length / share)) }, run))
  return failed
}

/** Performs tasks one after the other. @returns what is to be told of those that failed */
export async function failuresOf(tasks: Task[]): Promise<string[]> {
  const failed: string[] = []
  for (const task of tasks)
    try {
      await perform(task)
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ContentError')) throw error
      failed.push(error.message)
    }
  return failed
}
