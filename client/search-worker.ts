/**
 * Searches, away from the page: typing never waits for it, and what it needs, WebAssembly, is allowed where this file is
 * answered from and nowhere else. It is asked with an id and a question, and answers with that id.
 */
import { find, type Question } from './search/find'
import type { Pagefind } from './search/pagefind'

/** Written by the build; not there before it. */
const address = '/pagefind/pagefind.js'

/** What is shown of a section: two lines, or three. */
const excerptLength = 26

let loaded: Promise<Pagefind> | undefined

/** Loads Pagefind once; when that fails, again the next time. */
function pagefind(): Promise<Pagefind> {
  loaded ??= import(address).then(async (module: Pagefind) => {
    await module.options({ basePath: '/pagefind/', excerptLength, excerptEllipsis: '…' })
    return module
  })
  loaded.catch(() => {
    loaded = undefined
  })
  return loaded
}

addEventListener('message', async ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
  const answer = await pagefind()
    .then((found) => find(found, question))
    .catch(() => undefined)
  postMessage({ id, answer })
})
