import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as pagefind from 'pagefind'
import type { Step } from './adapter'
import { type Separate, searchable } from './searchable'

/** A page that may be searched. */
export interface Page {
  /** What results link to. */
  address: string
  html: string
}

/** A page as Pagefind is given it. */
interface Content {
  /** What results link to. */
  address: string
  /** What `searchable` made of it. */
  content: string
}

interface Options {
  /** Language of the site, as a BCP 47 tag: one index serves all of its pages, and finds other forms of this language's words. */
  language: string
  /** Separates words that are written without spaces, as the page that searches does with what is asked. */
  separate?: Separate
}

/** A file of an index. */
interface IndexFile {
  /** Its path in the folder `pagefind/`. */
  path: string
  content: Uint8Array
}

/** Pagefind has answers for what went wrong, and throws nothing. */
function check(errors: string[], where: string): void {
  if (errors.length) throw new Error(`${where}: ${errors.join('; ')}`)
}

/** Languages whose words Pagefind would separate by itself, in another way than they are here. */
const separatedByPagefind = /^(?:ja|th|zh)\b/i

/** How many pages are on their way to Pagefind: it reads one while the next is made. It takes them in the order they are sent. */
const onTheWay = 16

/**
 * Makes a search index: what Pagefind's own script reads, without the interfaces that come with it.
 *
 * @param contents a few are held in memory at a time; in the same order they give the same bytes
 * @param language as in the options
 * @throws when Pagefind cannot be started, or refuses a page
 */
export async function indexContents(contents: Iterable<Content> | AsyncIterable<Content>, language: string): Promise<IndexFile[]> {
  const primary = language.split('-')[0]?.toLowerCase() ?? ''
  const { index, errors } = await pagefind.createIndex({ forceLanguage: separatedByPagefind.test(primary) ? 'unknown' : primary })
  try {
    check(errors, 'Pagefind')
    if (!index) throw new Error('Pagefind made no index')
    const refused: string[] = []
    const send = async ({ address, content }: Content) => {
      // Nobody may be waiting for it when it fails.
      const { errors } = await index.addHTMLFile({ url: address, content }).catch((problem) => ({ errors: [String(problem)] }))
      refused.push(...errors.map((error) => `${address}: ${error}`))
    }
    const sent: Promise<void>[] = []
    for await (const page of contents) {
      sent.push(send(page))
      if (sent.length > onTheWay) await sent.shift()
    }
    await Promise.all(sent)
    check(refused, 'Pagefind')
    const made = await index.getFiles()
    check(made.errors, 'Pagefind')
    return made.files.filter(isUsedWith(made.files))
  } finally {
    await pagefind.close()
  }
}

/**
 * Makes a search index of pages.
 *
 * @param pages as in `indexContents`
 */
export function searchIndex(
  pages: Iterable<Page> | AsyncIterable<Page>,
  { language, separate = (text) => text }: Options,
): Promise<IndexFile[]> {
  async function* contents() {
    for await (const { address, html } of pages) {
      const content = searchable(html, separate)
      if (content) yield { address, content }
    }
  }
  return indexContents(contents(), language)
}

/** Tells the files that Pagefind's script reads from its interfaces, and from the code for other languages. */
function isUsedWith(files: IndexFile[]): (file: IndexFile) => boolean {
  const entry = files.find(({ path }) => path === 'pagefind-entry.json')
  const { languages }: { languages: Record<string, { wasm: string | null }> } = JSON.parse(new TextDecoder().decode(entry?.content))
  const code = Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`)
  const used = new Set(['pagefind-entry.json', 'pagefind.js', ...code])
  return ({ path }) => used.has(path) || /^(?:filter|fragment|index)\/|\.pf_meta$/.test(path)
}

/** Writes an index into the folder `pagefind/` of another. */
export function writeIndex(files: IndexFile[], dir: string): void {
  for (const { path, content } of files) {
    const file = join(dir, 'pagefind', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}

/** The address of a page by its path: `/blog/moving` of `blog/moving.html`, `/about/` of `about/index.html`. */
const addressOf = (path: string) => encodeURI(`/${path.replace(/(?:(^|\/)index)?\.html$/, '$1')}`)

/**
 * A step of the publication: puts an index of the site's articles into `pagefind/`. The same pages give the same bytes, in
 * whatever order they come.
 */
export const indexSearch =
  (options: Options): Step =>
  async ({ dir, pages }) => {
    function* read() {
      // Pagefind numbers pages as they come.
      for (const path of pages.toSorted()) yield { address: addressOf(path), html: readFileSync(join(dir, path), 'utf8') }
    }
    writeIndex(await searchIndex(read(), options), dir)
  }
