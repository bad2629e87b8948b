import { constants, copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A post to be written. */
interface Written {
  /** Its name: of its file, or of the folder it shares with its pictures. */
  slug: string
  extension: 'md' | 'mdx'
  text: string
  /** Files to stand beside it: their names, by the paths they are copied from. */
  attachments: ReadonlyMap<string, string>
}

/**
 * Writes a post among the others, complete or not at all, and over nothing.
 *
 * @param posts the folder of all posts
 * @returns its file
 * @throws when there is something of that name, or it cannot be written
 */
export function writePost(posts: string, { slug, extension, text, attachments }: Written): string {
  mkdirSync(posts, { recursive: true })
  if (!attachments.size) {
    const path = join(posts, `${slug}.${extension}`)
    writeFileSync(path, text, { flag: 'wx' })
    return path
  }
  // Made under a hidden name, which the site does not look at, then moved to its own: that fails where there is such a folder.
  const aside = join(posts, `.${slug}.importing`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside)
  try {
    writeFileSync(join(aside, `index.${extension}`), text)
    for (const [from, name] of attachments) copyFileSync(from, join(aside, name), constants.COPYFILE_EXCL)
    renameSync(aside, join(posts, slug))
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return join(posts, slug, `index.${extension}`)
}
