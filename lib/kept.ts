/** What was made once and is kept between builds, in `.cache/`: each thing by a key that changes with all it was made of. */
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** What is known of a file and of no interest to whoever reads what was made of it: where its fields stand, and what its words tell. */
const unsaid = (name: string, value: unknown) => (name === 'places' || name === 'facts' ? undefined : value)

/** A key for something made of all this. @param of plain data; of posts and pages counts what they say */
export const keyOf = (...of: unknown[]): string => createHash('sha256').update(JSON.stringify(of, unsaid)).digest('hex').slice(0, 40)

/** Writes a file that is whole whenever it is there, however many processes write it at a time. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.${randomUUID()}`
  try {
    writeFileSync(aside, content)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(aside, content)
  }
  renameSync(aside, path)
}

/** Things of one kind. */
export interface Kept {
  /** Where a thing is, once it is kept. */
  path(key: string): string
  /** That somebody asks is noted as a use. */
  has(key: string): boolean
  /** Nothing when it is not kept, or was cut short when the machine stopped. */
  read(key: string): Buffer | undefined
  /** The same of plain data. */
  readJson<Data>(key: string): Data | undefined
  keep(key: string, content: string | Uint8Array): void
  /** Makes room: for what other code has made, and for what was of no use for a month. Several processes may do so at once. */
  forgetUnused(): void
}

const day = 24 * 60 * 60 * 1000

/** What other code has made may still be used by a server that runs. */
const [mostDays, mostDaysOfOthers] = [30, 1]

/**
 * The things of a kind that some code makes.
 *
 * @param name of the kind
 * @param extension of its files, such as `.json`
 * @param version stands for the code that makes them
 */
export function keptIn(name: string, extension: string, version: () => string): Kept {
  const root = () => resolve('.cache', name)
  const folder = () => join(root(), version())
  const path = (key: string) => join(folder(), `${key}${extension}`)
  return {
    path,
    has: (key) => isThere(path(key)),
    read(key) {
      try {
        const bytes = readFileSync(path(key))
        return bytes.length ? bytes : undefined
      } catch {
        return undefined
      }
    },
    readJson(key) {
      try {
        return JSON.parse(readFileSync(path(key), 'utf8'))
      } catch {
        return undefined
      }
    },
    keep: (key, content) => writeWhole(path(key), content),
    forgetUnused() {
      for (const other of namesIn(root())) if (other !== version()) forget(join(root(), other), mostDaysOfOthers)
      for (const name of namesIn(folder())) forget(join(folder(), name), mostDays)
    },
  }
}

const namesIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** Whether a file is there; which is noted as a use, once a day. */
function isThere(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.size) return false
  if (Date.now() - stat.mtimeMs > day) touch(path)
  return true
}

/** Notes that something kept was of use. */
export function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {} // what cannot be written to still serves
}

function forget(path: string, days: number): void {
  const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  if (Date.now() - used > days * day) rmSync(path, { recursive: true, force: true })
}
