import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** Holds a folder for each picture, named by the hash of its bytes, with what was made of it. */
const cacheDir = () => resolve('.cache/pictures')

/** Days after which a picture that no build asked for is forgotten. */
const keptDays = 90

/** Where what is made of a picture is kept, once it is made. */
export const cachedFile = (hash: string, name: string): string => join(cacheDir(), hash, name)

/**
 * What was made of a picture before, or else what is made of it now. Several processes may ask at once.
 *
 * @param hash of the picture's bytes
 * @param name what is made of them, and by which settings
 */
export async function cached(hash: string, name: string, make: () => Promise<Buffer>): Promise<Buffer> {
  const file = cachedFile(hash, name)
  const dir = dirname(file)
  const kept = await readKept(file)
  if (kept) {
    const now = new Date()
    await utimes(dir, now, now).catch(() => {}) // a cache that cannot be written to still serves
    return kept
  }
  const bytes = await make()
  const isNew = await mkdir(dir, { recursive: true })
  // Nobody ever reads half a file: it gets its name when it is complete.
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, bytes)
  await rename(aside, file)
  if (isNew) await forgetUnused()
  return bytes
}

async function readKept(file: string): Promise<Buffer | undefined> {
  try {
    const bytes = await readFile(file)
    return bytes.length ? bytes : undefined
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Makes room when a picture is added. */
async function forgetUnused(): Promise<void> {
  for (const hash of await readdir(cacheDir())) {
    const dir = join(cacheDir(), hash)
    const used = (await stat(dir).catch(() => undefined))?.mtimeMs ?? Date.now()
    if (Date.now() - used > keptDays * 24 * 60 * 60 * 1000) await rm(dir, { recursive: true, force: true })
  }
}
