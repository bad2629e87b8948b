/** Performs tasks of a check or a build in a thread of its own: takes some at a time, and says when they are done. What it makes is kept on disk. */
import { parentPort } from 'node:worker_threads'
import { failuresOf } from './build/pool'
import type { Task } from './build/tasks'

parentPort?.on('message', async (tasks: Task[]) => {
  parentPort?.postMessage({ failed: await failuresOf(tasks) })
})
