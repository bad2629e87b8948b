/** The files that stand beside a post or page and are published with it: those its words name. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, posix, relative, resolve, sep } from 'node:path'
import { nearest } from '@/lib/nearest'
import { encode, encodedFile } from '@/lib/pictures/encode'
import { formatOf, headLength } from '@/lib/pictures/format'
import { inspectPicture, type Picture, type PictureFlaw } from '@/lib/pictures/inspect'
import { type PictureData, pictureData } from '@/lib/pictures/picture-data'
import { variantsOf } from '@/lib/pictures/variants'
import { slugify } from '@/lib/slug'
import { fileNamed } from './file-named'
import { contentDir } from './folder'

/** A post or page, as far as its files are concerned. */
export interface Attached {
  /** Its address on this site. */
  path: string
  file: string
}

/** A file as readers get it. */
export interface PublishedFile {
  /** Where they get it; of a picture, the one in its own format. */
  address: string
  picture?: PictureData
}

/** Why a file cannot be published: what is wrong and what to do, as in a `Problem`. */
export interface FileFlaw {
  reason: string
  fix: string
}

/** A file that can be published. */
interface Known {
  /** Where it is. */
  path: string
  /** Of its bytes. */
  hash: string
  picture?: Picture
}

export type Found = { file: Known; flaw?: undefined } | { file?: undefined; flaw: FileFlaw }

/**
 * Looks for a file that the words of a post or page name, and whether it can be published with them.
 *
 * @param name its path from that of the words, such as `desk.jpg`, not escaped as in an address
 */
export async function findFile(entry: Attached, name: string): Promise<Found> {
  const called = `the ${formatOf(Buffer.alloc(0), name) ? 'picture' : 'file'} ${name}`
  const flaw = (what: string, fix: string): Found => ({ flaw: { reason: `${called} ${what}`, fix } })
  try {
    const path = await existing(resolve(dirname(entry.file), name))
    if (!path) return flaw('does not exist', await missingFix(entry, name))
    const inside = relative(await realpath(contentDir), await realpath(path))
    if (inside.startsWith('..')) return flaw('lies outside the folder of the content', 'Put it beside the file that names it')
    if (`/${inside.replaceAll(sep, '/')}`.includes('/.'))
      return flaw('is hidden', 'Give it, and its folder, a name that does not begin with a dot')
    if (!(await stat(path)).isFile()) return flaw('is a folder', 'Name a file in it')
    if (/\.mdx?$/i.test(path)) return flaw('is writing, not a file to publish', 'Link to the address it has on this site')
    const known = await know(path)
    return known.flaw ? flaw(known.flaw.what, known.flaw.fix) : { file: known }
  } catch (error) {
    return flaw(`cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`, 'Check that you may read it')
  }
}

/** The path under which a file exists: letters with accents can be written in two ways, which look the same. */
async function existing(path: string): Promise<string | undefined> {
  for (const form of [path, path.normalize('NFC'), path.normalize('NFD')])
    try {
      await stat(form)
      return form
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (!['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(code)) throw error
    }
  return undefined
}

async function missingFix(entry: Attached, name: string): Promise<string> {
  const folder = posix.dirname(name)
  const items = await readdir(resolve(dirname(entry.file), folder), { withFileTypes: true }).catch(() => [])
  const names = items
    .filter((item) => item.isFile() && !/^\.|\.mdx?$/.test(item.name))
    .map((item) => posix.join(folder, item.name))
    .sort()
  const near = nearest(name, names)
  if (near) return `Write ${near}`
  const shown = names.slice(0, 8).join(', ')
  return shown ? `Correct its name; there are: ${shown}${names.length > 8 ? ' …' : ''}` : 'Put it there, or correct its path'
}

type Knowledge = (Known & { flaw?: undefined }) | { flaw: PictureFlaw }

/** What was found out about a file when it had this size and time. Kept where reloads and copies of this module find it. */
const kept = globalThis as { filesKnown?: Map<string, { stamp: string; knowledge: Promise<Knowledge> }> }
kept.filesKnown ??= new Map()
const filesKnown = kept.filesKnown

async function know(path: string): Promise<Knowledge> {
  const { mtimeMs, size } = await stat(path)
  const stamp = `${mtimeMs} ${size}`
  const before = filesKnown.get(path)
  if (before?.stamp === stamp) return before.knowledge
  const knowledge = learn(path)
  filesKnown.set(path, { stamp, knowledge })
  knowledge.catch(() => filesKnown.delete(path))
  return knowledge
}

async function learn(path: string): Promise<Knowledge> {
  const format = formatOf(await headOf(path), basename(path))
  if (!format) return { path, hash: await hashOf(path) }
  const { picture, flaw } = await inspectPicture(path, format)
  return flaw ? { flaw } : { path, hash: picture.hash, picture }
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headLength), 0, headLength, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}

/** `Two words.PDF` → `two-words`. A name that no address can hold, such as 🎉.png, is replaced: few hosts serve one that begins with a dot. */
const stemOf = (path: string) => slugify(basename(path, extname(path))) || 'file'

/** Published name of a file that is no picture, which changes with its bytes: `paper.1a2b3c4d.pdf`. */
const plainName = ({ path, hash }: Known) => `${stemOf(path)}.${hash.slice(0, 8)}${extname(path).toLowerCase()}`

async function findAll(entry: Attached, names: string[]): Promise<[name: string, file: Known][]> {
  const found: [string, Known][] = []
  // One after the other, so that a post of many pictures does not hold all of them in memory.
  for (const name of new Set(names)) {
    const { file } = await findFile(entry, name)
    if (file) found.push([name, file])
  }
  return found
}

/** Files of a post or page as its words show or link to them, by the names they have there; without those that cannot be published. */
export async function publishedFiles(entry: Attached, names: string[]): Promise<Map<string, PublishedFile>> {
  const published = (file: Known): PublishedFile => {
    if (!file.picture) return { address: `${entry.path}/${plainName(file)}` }
    const picture = pictureData(file.picture, (suffix) => `${entry.path}/${stemOf(file.path)}.${suffix}`)
    return { address: picture.src, picture }
  }
  return new Map((await findAll(entry, names)).map(([name, file]) => [name, published(file)]))
}

/** One of the files that are published with a post or page. */
interface Publication {
  /** Where its bytes are, once they are made. */
  path: string
  /** Its bytes, which are made when they are not yet. */
  bytes(): Promise<Buffer>
}

/** Everything that is published of the files of a post or page, by published name. @param names as its words have them */
export async function publications(entry: Attached, names: string[]): Promise<Map<string, Publication>> {
  const published = new Map<string, Publication>()
  for (const [, file] of await findAll(entry, names)) {
    const { path, picture } = file
    if (!picture) published.set(plainName(file), { path, bytes: () => readFile(path) })
    else
      for (const variant of variantsOf(picture))
        published.set(`${stemOf(path)}.${variant.suffix}`, {
          path: encodedFile(path, picture, variant),
          bytes: () => encode(path, picture, variant),
        })
  }
  return published
}

/** Names of the files that are published with a post or page: `desk.480.1a2b3c4d.avif`. @param names as its words have them */
export const fileNames = async (entry: Attached, names: string[]): Promise<string[]> => [...(await publications(entry, names)).keys()]

/**
 * The bytes of a file that is published with a post or page.
 *
 * @param names as its words have them
 * @param published one of `fileNames`
 * @returns nothing when there is no such file
 */
export const fileBytes = async (entry: Attached, names: string[], published: string): Promise<Buffer | undefined> =>
  (await publications(entry, names)).get(published)?.bytes()

/** The file that a cover names, as it is published; nothing where there is no cover, or it cannot be published. @param files by the names they have in words */
export const coverFile = (cover: { src: string } | undefined, files: ReadonlyMap<string, PublishedFile>): PublishedFile | undefined =>
  cover && files.get(fileNamed(cover.src)?.name ?? '')
