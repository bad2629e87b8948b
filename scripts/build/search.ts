/** The search index, made of what is known of pages before they are rendered: what the build adapter would read off them is the same. */
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
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

/** Says that a part could not be made, beside where it would be. */
const failureOf = (folder: string) => `${folder}.failed`

/** Tells who waits for an index that what is missing of it will not come. */
export function failIndex(folders: string[], why: unknown = 'see above'): void {
  for (const folder of folders) if (!existsSync(folder)) writeFileSync(failureOf(folder), String(why))
}

/** What a part is made of, beside where it will be. */
const pagesOf = (folder: string) => `${folder}.json`

type IndexedPage = { address: string; key: string }

/** Sorts by names that items have. */
const sortBy = <Item>(items: Item[], nameOf: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, name: nameOf(item) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ item }) => item)

const fileOf = ({ entry }: ArticleSource) => `${entry.path}.html`

/**
 * Divides what is searched by its time, since an index can only be made anew: so a post that is written or edited costs one part. Pagefind
 * tells from the pages of a part which words are rare, so that none is small: the newest has as many pages as the others, or up to twice as many.
 *
 * @returns the newest part first
 */
function partsOf(sources: ArticleSource[], size: number): ArticleSource[][] {
  const inTime = sortBy(sources, (source) => `${'date' in source.entry ? source.entry.date : ''} ${fileOf(source)}`)
  const older = Math.max(0, Math.floor(inTime.length / size) - 1)
  const parts = Array.from({ length: older }, (_, n) => inTime.slice(n * size, (n + 1) * size))
  return [...parts, inTime.slice(older * size)].reverse()
}

/**
 * Plans the index of everything that is published.
 *
 * @param size how many pages a part has
 * @returns the folders of its parts, the newest first; each is whole as soon as it is there, and where one fails, there is a file beside that says why
 */
export function planIndex(sources: Sources, size = 2000): string[] {
  return partsOf([...sources.values()].filter(isSearched), size).map((part) => {
    // Pagefind numbers pages as they come: in the order of their files.
    const pages = sortBy(part, fileOf).map((source): IndexedPage => ({ address: encodeURI(source.entry.path), key: keyIn(source) }))
    const folder = resolve('.cache/search-index', keyOf(site.language, siteVersion(), pages))
    rmSync(failureOf(folder), { force: true })
    writeWhole(pagesOf(folder), JSON.stringify(pages))
    return folder
  })
}

/** Removes parts of earlier words, but none that another build may still be at. */
function forgetOthers(folders: string[]): void {
  const hour = 60 * 60 * 1000
  const dir = resolve('.cache/search-index')
  for (const name of readdirSync(dir)) {
    const path = join(dir, name)
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (!folders.includes(path) && Date.now() - mtimeMs > hour) rmSync(path, { recursive: true, force: true })
  }
}

/** Makes what is planned of an index and not kept. @throws when Pagefind fails */
export async function makeIndex(folders: string[]): Promise<void> {
  for (const folder of folders) {
    if (!existsSync(folder)) await makePart(folder)
    rmSync(pagesOf(folder), { force: true })
  }
  forgetOthers(folders)
}

async function makePart(folder: string): Promise<void> {
  const pages: IndexedPage[] = JSON.parse(readFileSync(pagesOf(folder), 'utf8'))
  function* contents() {
    for (const { address, key } of pages) yield { address, content: kept.read(key)?.toString() ?? '' }
  }
  const files = await indexContents(contents(), site.language)
  const aside = `${folder}.${randomUUID()}`
  mkdirSync(aside)
  writeIndex(files, aside)
  renameSync(aside, folder)
}
