/** The search index while the site is being written: of the pages as they are now, drafts included. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { getContent } from '@/lib/content'
import { contentDir } from '@/lib/content/folder'
import { buildDate } from '@/lib/content/publication'
import { revision } from '@/lib/content/revision'

const folder = '.cache/search'

/** The index that was made last, and of what. The bundler gives each route its own copy of this module; a process keeps one. */
const kept = globalThis as { searchIndex?: { of: string; made: Promise<void> } }

/** Has an index made of all pages, apart from the server, which has them to render meanwhile. @throws with what was said when it fails */
async function makeIndex(): Promise<void> {
  const { posts, pages } = getContent()
  const origin = `http://127.0.0.1:${process.env.PORT}`
  const child = spawn('tsx', ['scripts/index-pages.ts', origin, folder], { stdio: ['pipe', 'inherit', 'pipe'] })
  child.stdin.end([...posts, ...pages].map(({ path }) => path).join('\n'))
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new Error(`the search index could not be made: ${said}`)
}

/**
 * A file of the index; in development only. When a reader begins to search, which is when the first one is asked for, the index
 * is made anew if the writing has changed.
 *
 * @param path such as `pagefind-entry.json`
 * @returns nothing when there is no such file, and outside development
 */
export async function developmentIndex(path: string): Promise<Blob | undefined> {
  if (process.env.NODE_ENV !== 'development') return undefined
  const of = [contentDir, revision, buildDate()].join()
  if (kept.searchIndex?.of !== of) kept.searchIndex = { of, made: makeIndex() }
  await kept.searchIndex.made.catch((error: unknown) => {
    delete kept.searchIndex
    throw error
  })
  const file = join(folder, 'pagefind', path)
  if (!existsSync(file)) return undefined
  return new Blob([readFileSync(file)], { type: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream' })
}
