/**
 * Searches, away from the page: typing never waits for it, and what it needs, WebAssembly, is allowed where this file is
 * answered from and nowhere else. It is asked with an id and a question, and answers with that id.
 */
import { type Answer, find, type Question } from './search/find'
import { loadPagefind, type Pagefind } from './search/pagefind'

/** How many requests have failed: Pagefind goes on without a part of the index that it could not load, and tells nobody. */
let failures = 0
const load = globalThis.fetch
globalThis.fetch = async (...request) => {
  const response = await load(...request).catch(() => Response.error())
  if (!response.ok) failures++
  return response
}

let loaded: Promise<Pagefind> | undefined

/** Loads Pagefind once, as long as nothing fails. */
function pagefind(): Promise<Pagefind> {
  loaded ??= loadPagefind()
  return loaded
}

/** Answers a question; with nothing when a part of what that takes cannot be loaded. After that it begins anew. */
async function answerTo(question: Question): Promise<Answer | undefined> {
  const before = failures
  const answer = await pagefind()
    .then((found) => find(found, question))
    .catch(() => undefined)
  if (answer && failures === before) return answer
  loaded = undefined
  return undefined
}

addEventListener('message', async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  postMessage({ id, answer: await answerTo(question) })
})
