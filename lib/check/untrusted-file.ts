import { isUtf8 } from 'node:buffer'
import { readFileSync, type Stats } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, extname, sep } from 'node:path'
import type { Complaint } from '@/lib/mdx/complain'
import { formatOf, headLength } from '@/lib/pictures/format'
import { inspectPicture } from '@/lib/pictures/inspect'

/** What to tell of a symbolic link. */
export const aLink: Complaint = { reason: 'it is a link to another file', fix: 'Put what it leads to here itself' }

/** Files of the content folder itself, which are no posts. */
const ofTheFolder = new Set(['addresses.txt', 'words.txt'])

/** What the owner's own file of settings is called: it is code. */
const settings = 'site.ts'

/** How large a file of a kind may be, in megabytes. */
const most = { writing: 1, picture: 10, other: 30 }

/** Endings that the name of a picture of each format may have. */
const pictureEndings: Record<string, readonly string[]> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  gif: ['.gif'],
  webp: ['.webp'],
  avif: ['.avif'],
  svg: ['.svg'],
}

/** How the bytes begin of other files that may stand beside a post, by the endings of their names; any text where nothing is said. */
const others: Record<string, RegExp | undefined> = {
  '.pdf': /^%PDF-/,
  '.mp4': /^.{4}ftyp/s,
  '.m4a': /^.{4}ftyp/s,
  '.webm': /^.E\xdf\xa3/s,
  '.mp3': /^(?:ID3|\xff[\xe2-\xfb])/,
  '.ogg': /^OggS/,
  '.opus': /^OggS/,
  '.flac': /^fLaC/,
  '.wav': /^RIFF.{4}WAVE/s,
  '.txt': undefined,
  '.csv': undefined,
  '.vtt': /^(?:\xef\xbb\xbf)?WEBVTT/,
}

const endings = [...Object.values(pictureEndings).flat(), ...Object.keys(others)]

/**
 * Why a file cannot be part of what is not trusted; nothing when it can. What is no plain file is not opened.
 *
 * @param name its path from the folder of the content
 * @param stat what is known of it, without following a link
 */
export async function fileRefusal(path: string, name: string, stat: Stats): Promise<Complaint | undefined> {
  return ofName(name, stat) ?? (await ofBytes(path, name, stat))
}

function ofName(name: string, stat: Stats): Complaint | undefined {
  if (stat.isSymbolicLink()) return aLink
  if (name.split(sep).some((part) => part.startsWith('.')))
    return { reason: 'it is hidden', fix: 'Remove it, or give it a name without a dot before it' }
  if (!stat.isFile()) return { reason: 'it is no file', fix: 'Remove it' }
  if (/[\p{C}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(name))
    return { reason: 'its name holds a character that not every machine can have there', fix: 'Rename it' }
  if (stat.mode & 0o111) return { reason: 'it is a program: it may be run', fix: 'Take that right away: chmod a-x' }
  return undefined
}

async function ofBytes(path: string, name: string, { size }: Stats): Promise<Complaint | undefined> {
  const ending = extname(name).toLowerCase()
  if (!name.includes(sep)) return ofRoot(path, name, size)
  if (/^\.mdx?$/.test(ending)) return tooLarge(size, 'writing')
  if (!/^(?:posts|pages)$/.test(name.split(sep)[0] ?? '') || !endings.includes(ending))
    return { reason: 'it is neither writing nor a file that may stand beside it', fix: `Remove it; there may be: ${endings.join(' ')}` }
  const isPicture = !(ending in others)
  const large = tooLarge(size, isPicture ? 'picture' : 'other')
  if (large) return large
  return isPicture ? ofPicture(path) : ofOther(await readFile(path), ending)
}

function ofRoot(path: string, name: string, size: number): Complaint | undefined {
  if (ofTheFolder.has(name)) return tooLarge(size, 'writing')
  if (name !== settings) return { reason: 'it is neither writing nor a file that may stand beside it', fix: 'Remove it' }
  // Beside the code that checks, it is the one that this code runs with.
  const isOwn = readFileSync(path).equals(readFileSync(`content/${settings}`))
  return isOwn
    ? undefined
    : { reason: 'it is code, and another than the one of the site', fix: 'Leave it as it is: only its owner may change it' }
}

const tooLarge = (size: number, kind: keyof typeof most): Complaint | undefined =>
  size > most[kind] * 1e6
    ? { reason: `it has ${(size / 1e6).toFixed(1)} MB; the most is ${most[kind]} MB`, fix: 'Make it smaller' }
    : undefined

async function ofPicture(path: string): Promise<Complaint | undefined> {
  const bytes = await readFile(path)
  const ending = extname(path).toLowerCase()
  const format = formatOf(bytes.subarray(0, headLength), basename(path)) ?? 'none'
  const { picture, flaw } = await inspectPicture(path, format)
  if (flaw) return { reason: `the picture ${flaw.what}`, fix: flaw.fix }
  const right = pictureEndings[picture.facts.format] ?? []
  if (!right.includes(ending))
    return { reason: `its name ends in ${ending}, and it is of the format ${picture.facts.format}`, fix: `Let its name end in ${right[0]}` }
  if (picture.facts.format !== 'svg' && hidden.test(bytes.toString('latin1')))
    return { reason: 'there is a web page or a program within the picture', fix: 'Save it again from what shows it' }
  const { removed } = picture.facts
  return removed ? { reason: `the drawing could run or load something: ${removed.join(', ')}`, fix: 'Save it without that' } : undefined
}

/** What no program that makes pictures writes into one. */
const hidden = /<script[\s>]|<html[\s>]|<!doctype html|<\?php\s/i

function ofOther(bytes: Buffer, ending: string): Complaint | undefined {
  const begins = others[ending]
  const right = begins ? begins.test(bytes.toString('latin1', 0, 64)) : isUtf8(bytes) && !bytes.includes(0)
  return right ? undefined : { reason: `it is not what its name says: ${ending}`, fix: 'Save it again, or remove it' }
}
