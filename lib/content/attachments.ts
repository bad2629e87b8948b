import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, extname, join, resolve } from 'node:path'
import { slugify } from '@/lib/slug'
import { postPath } from '@/lib/urls'

/** A file that stands beside a post, such as a picture. */
export interface Attachment {
  /** Its name beside the post. */
  name: string
  /** Its published name, which changes with its bytes: `desk.1a2b3c4d.jpg`. */
  published: string
  /** Where readers get it. */
  address: string
  bytes: Buffer<ArrayBuffer>
}

/** Reads the files beside a post. @throws when one cannot be read */
export function readAttachments(post: { slug: string; file: string; attachments: string[] }): Attachment[] {
  return post.attachments.map((name) => {
    const bytes = readFileSync(join(dirname(resolve(post.file)), name))
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8)
    const extension = extname(name)
    // A name that no address can hold, such as 🎉.png, is replaced: one that begins with a dot is served by few hosts.
    const stem = slugify(name.slice(0, -extension.length || undefined)) || 'file'
    const published = `${stem}.${hash}${extension.toLowerCase()}`
    return { name, published, address: `${postPath(post.slug)}/${published}`, bytes }
  })
}

/** Published address of each file beside a post, by its name. */
export const attachmentAddresses = (post: { slug: string; file: string; attachments: string[] }): Record<string, string> =>
  Object.fromEntries(readAttachments(post).map(({ name, address }) => [name, address]))
