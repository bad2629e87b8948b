import type { Answer, Question } from './find'

/** What the worker says: nothing for an answer when it could not search. */
interface Reply {
  id: number
  answer: Answer | undefined
}

/** What a page that demands Trusted Types asks for, before it starts a worker (https://w3c.github.io/trusted-types/). */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}
interface Policy {
  createScriptURL(address: string): string
}

const onlyWorker: Policy = { createScriptURL: () => new URL('search-worker.js', import.meta.url).href }
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('search', onlyWorker) ?? onlyWorker

let worker: Worker | undefined
let asked = 0
const waiting = new Map<number, (answer: Answer | undefined) => void>()

/** Starts the worker, once a page. One that fails is started anew when something is asked again. */
function start(): Worker {
  const started = new Worker(policy.createScriptURL(''), { type: 'module' })
  started.addEventListener('message', ({ data: { id, answer } }: MessageEvent<Reply>) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  started.addEventListener('error', () => {
    worker = undefined
    for (const settle of waiting.values()) settle(undefined)
    waiting.clear()
  })
  return started
}

/** Asks the worker. @returns nothing when it cannot search: there is no index, or the connection is gone */
export function ask(question: Question): Promise<Answer | undefined> {
  worker ??= start()
  const id = asked++
  const answered = new Promise<Answer | undefined>((settle) => waiting.set(id, settle))
  worker.postMessage({ id, question })
  return answered
}
