import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { slugify } from '@/lib/slug'

/** A file that stands beside a post or page, such as a picture. */
export interface Attachment {
  /** Its name beside it. */
  name: string
  /** Its published name, which changes with its bytes: `desk.1a2b3c4d.jpg`. */
  published: string
  /** Where readers get it. */
  address: string
  bytes: Buffer<ArrayBuffer>
}

/** A post or page, as far as its files are concerned. */
export interface Attached {
  path: string
  file: string
  attachments: string[]
}

/** Reads the files beside a post or page. @throws when one cannot be read */
export function readAttachments(entry: Attached): Attachment[] {
  return entry.attachments.map((name) => {
    const bytes = readFileSync(join(dirname(resolve(entry.file)), name))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    const extension = extname(name)
    // A name that no address can hold, such as 🎉.png, is replaced: one that begins with a dot is served by few hosts.
    const stem = slugify(name.slice(0, -extension.length || undefined)) || 'file'
    const published = `${stem}.${hash}${extension.toLowerCase()}`
    return { name, published, address: `${entry.path}/${published}`, bytes }
  })
}

/** Published address of each file beside a post or page, by its name. */
export const attachmentAddresses = (entry: Attached): Record<string, string> =>
  Object.fromEntries(readAttachments(entry).map(({ name, address }) => [name, address]))
