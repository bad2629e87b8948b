import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { codeVersion } from '@/lib/code-version'
import { siteUrl } from '@/lib/urls'
import { contentDir } from './folder'

/** What a file said when it had this size and time. */
interface Known {
  stamp: string
  entry: object
}

const folder = '.cache/entries'
/** Each body of writing keeps its own. */
const file = () => `${folder}/${createHash('sha256').update(contentDir).digest('hex').slice(0, 16)}.json`
const version = () =>
  `${codeVersion(['content/site.ts', 'lib/content', 'lib/links/site-address.ts', 'lib/dates.ts', 'lib/slug.ts', 'lib/nearest.ts', 'lib/urls.ts'])} ${siteUrl}`

/** Lives where reloads and copies of this module find it. */
const kept = globalThis as { knownEntries?: { before: Map<string, Known>; now: Map<string, Known>; changed: boolean; isKept: boolean } }

function known() {
  kept.knownEntries ??= { before: new Map(load()), now: new Map(), changed: false, isKept: false }
  return kept.knownEntries
}

function load(): [string, Known][] {
  try {
    const { of, entries } = JSON.parse(readFileSync(file(), 'utf8'))
    return of === version() ? entries : []
  } catch {
    return [] // never kept, or cut short
  }
}

/** What a file was found to say when it had that stamp; nothing when it has another one now. */
export function knownEntry(path: string, stamp: string): object | undefined {
  const { now, before } = known()
  const found = now.get(path) ?? before.get(path)
  if (found?.stamp !== stamp) return undefined
  now.set(path, found)
  return found.entry
}

export function rememberEntry(path: string, stamp: string, entry: object): void {
  known().now.set(path, { stamp, entry })
  known().changed = true
}

/**
 * Keeps what was found for the next run, so that it reads only what has changed. In development, whose server runs on, that is
 * what was found at first: an edit waits for nothing. Writing outside the project is not kept.
 */
export function keepEntries(): void {
  const { changed, isKept } = known()
  if (!changed || (isKept && process.env.NODE_ENV === 'development') || relative('.', contentDir).startsWith('..')) return
  mkdirSync(folder, { recursive: true })
  const aside = `${file()}.${process.pid}`
  writeFileSync(aside, JSON.stringify({ of: version(), entries: [...known().now] }))
  renameSync(aside, file())
  Object.assign(known(), { changed: false, isKept: true })
}
