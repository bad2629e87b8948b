import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ContentError } from '@/lib/content/problem'
import { failuresOf, performAll } from './pool'
import { perform, type Task } from './tasks'

vi.mock('./tasks', () => ({ perform: vi.fn() }))
vi.mock('node:os', async (actual) => ({ ...(await actual<typeof import('node:os')>()), availableParallelism: () => 3 }))
vi.mock('node:worker_threads', () => ({
  Worker: class extends EventEmitter {
    shares: Task[][] = []
    terminate = vi.fn(async () => 0)
    constructor(readonly url: URL) {
      super()
      threads.push(this)
    }
    postMessage(tasks: Task[]) {
      this.shares.push(tasks)
      setImmediate(() => answer(this, tasks))
    }
  },
}))

interface Thread extends EventEmitter {
  url: URL
  shares: Task[][]
  terminate: () => Promise<number>
}
const threads: Thread[] = []
let answer: (thread: EventEmitter, tasks: Task[]) => void

const tasksOf = (count: number) => Array.from({ length: count }, (_, n): Task => ({ make: 'entry', path: `/blog/${n}` }))
const failing = (task: Task) => 'path' in task && /7$/.test(task.path)

beforeEach(() => {
  threads.length = 0
  answer = (thread, tasks) => thread.emit('message', { failed: tasks.filter(failing).map((task) => JSON.stringify(task)) })
  vi.mocked(perform).mockReset()
})

describe('failuresOf', () => {
  test('performs tasks one after the other, and tells what cannot be shown', async () => {
    const tasks = tasksOf(9)
    let running = 0
    vi.mocked(perform).mockImplementation(async (task) => {
      expect(running++).toBe(0)
      await Promise.resolve()
      running--
      if (failing(task)) throw new ContentError('7.mdx: it fails')
    })
    expect(await failuresOf(tasks)).toEqual(['7.mdx: it fails'])
    expect(vi.mocked(perform).mock.calls).toEqual(tasks.map((task) => [task]))
  })

  test('knows what another copy of the code has thrown, by its name', async () => {
    vi.mocked(perform).mockRejectedValue(Object.assign(new Error('it fails'), { name: 'ContentError' }))
    expect(await failuresOf(tasksOf(2))).toEqual(['it fails', 'it fails'])
  })

  test('passes on what is no fault of the words', async () => {
    vi.mocked(perform).mockRejectedValue(new TypeError('a mistake of ours'))
    await expect(failuresOf(tasksOf(1))).rejects.toThrow('a mistake of ours')
  })
})

describe('performAll', () => {
  test('does few tasks here, and tells of each that it is done, failed or not', async () => {
    vi.mocked(perform).mockImplementation(async (task) => {
      if (failing(task)) throw new ContentError('it fails')
    })
    const onDone = vi.fn()
    expect(await performAll(tasksOf(39), onDone)).toEqual(['it fails', 'it fails', 'it fails', 'it fails'])
    expect(perform).toHaveBeenCalledTimes(39)
    expect(onDone.mock.calls).toEqual(Array.from({ length: 39 }, () => [1]))
    expect(threads).toEqual([])
  })

  test('has nothing to do of none', async () => {
    const onDone = vi.fn()
    expect(await performAll([], onDone)).toEqual([])
    expect(onDone).not.toHaveBeenCalled()
  })

  test('gives many tasks to a thread for each core, each task once, a few at a time', async () => {
    const tasks = tasksOf(45)
    const onDone = vi.fn()
    const failed = await performAll(tasks, onDone)
    expect(failed.sort()).toEqual(
      tasks
        .filter(failing)
        .map((task) => JSON.stringify(task))
        .sort(),
    )
    expect(threads.map(({ url }) => url.pathname.split('/').at(-1))).toEqual(['worker.mjs', 'worker.mjs', 'worker.mjs'])
    const shares = threads.flatMap(({ shares }) => shares)
    expect(shares.flat().sort((a, b) => tasks.indexOf(a) - tasks.indexOf(b))).toEqual(tasks)
    expect(shares.map(({ length }) => length).sort()).toEqual([5, 8, 8, 8, 8, 8])
    expect(onDone.mock.calls.flat().sort()).toEqual([5, 8, 8, 8, 8, 8])
    for (const { terminate } of threads) expect(terminate).toHaveBeenCalledTimes(1)
    expect(perform).not.toHaveBeenCalled()
  })

  test('fails with what ended a thread', async () => {
    answer = (thread) => thread.emit('error', new Error('out of memory'))
    await expect(performAll(tasksOf(40))).rejects.toThrow('out of memory')
  })
})
