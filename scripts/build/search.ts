/** The search index, made of what is known of pages before they are rendered: what the build adapter would read off them is the same. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { indexContents, writeIndex } from '@/adapter/index-search'
import { searchable } from '@/adapter/searchable'
import { separate } from '@/client/search/words'
import { site } from '@/content/site'
import type { ArticleSource } from '@/lib/article/source'
import { siteVersion } from '@/lib/code-version'
import { getTagsOf } from '@/lib/content/collections'
import { formatDate } from '@/lib/dates'
import { keptIn, keyOf, writeWhole } from '@/lib/kept'
import { languageOf } from '@/lib/language'
import type { Sources } from './tasks'

/** What Pagefind is given of pages. */
const kept = keptIn('search', '.html', siteVersion)

export const forgetUnusedSearch = (): void => kept.forgetUnused()

const tagsOf = ({ entry }: ArticleSource) => ('date' in entry ? getTagsOf(entry).map(({ name }) => name) : [])

const keyIn = (source: ArticleSource) => keyOf(source.key, source.entry, tagsOf(source))

/** Whether a page is searched: one that is not listed asks to be left out. */
export const isSearched = ({ entry }: ArticleSource): boolean => !('date' in entry) || entry.listed

export const isSearchKept = (source: ArticleSource): boolean => kept.has(keyIn(source))

/** Keeps what is searched of a page. @param words its words, as it shows them */
export const keepSearch = (source: ArticleSource, words: string): void =>
  kept.keep(keyIn(source), searchable(pageOf(source, words), separate) ?? '')

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))

/** What of a page is searched, in its markup. */
function pageOf(source: ArticleSource, words: string): string {
  const { entry } = source
  const { lang, dir } = languageOf(entry.lang)
  return [
    `<article><h1>${escaped(entry.title)}</h1><p class="p-summary">${escaped(entry.description)}</p>`,
    'date' in entry ? `<time class="dt-published" datetime="${entry.date}">${formatDate(entry.date, 'long')}</time>` : '',
    ...tagsOf(source).map((tag) => `<a class="p-category">${escaped(tag)}</a>`),
    `<div class="e-content"${lang ? ` lang="${lang}" dir="${dir}"` : ''}>${words}</div></article>`,
  ].join('')
}

/** Says that an index could not be made, beside where it would be. */
const failureOf = (folder: string) => `${folder}.failed`

/** Tells who waits for an index that it will not come. */
export const failIndex = (folder: string, why: unknown = 'see above'): void => writeFileSync(failureOf(folder), String(why))

/** What an index is made of, beside where it will be. */
const pagesOf = (folder: string) => `${folder}.json`

type IndexedPage = { address: string; key: string }

/**
 * Plans the index of everything that is published.
 *
 * @returns the folder in which it is whole as soon as it is there; where it fails, there is a file beside that says why
 */
export function planIndex(sources: Sources): string {
  // Pagefind numbers pages as they come: in the order of their files.
  const pages = [...sources.values()]
    .filter(isSearched)
    .map((source) => ({ file: `${source.entry.path}.html`, address: encodeURI(source.entry.path), key: keyIn(source) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1))
  const folder = resolve('.cache/search-index', keyOf(site.language, siteVersion(), pages))
  rmSync(failureOf(folder), { force: true })
  writeWhole(pagesOf(folder), JSON.stringify(pages))
  return folder
}

/** Removes indexes of earlier words, but none that another build may still be at. */
function forgetOthers(folder: string): void {
  const hour = 60 * 60 * 1000
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name)
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (!path.startsWith(folder) && Date.now() - mtimeMs > hour) rmSync(path, { recursive: true, force: true })
  }
}

/** Makes an index that is planned, if it is not kept. @throws when Pagefind fails */
export async function makeIndex(folder: string): Promise<void> {
  if (!existsSync(folder)) await make(folder)
  rmSync(pagesOf(folder), { force: true })
}

async function make(folder: string): Promise<void> {
  const pages: IndexedPage[] = JSON.parse(readFileSync(pagesOf(folder), 'utf8'))
  function* contents() {
    for (const { address, key } of pages) yield { address, content: kept.read(key)?.toString() ?? '' }
  }
  const files = await indexContents(contents(), site.language)
  const aside = `${folder}.${randomUUID()}`
  mkdirSync(aside)
  writeIndex(files, aside)
  renameSync(aside, folder)
  forgetOthers(folder)
}
