import { rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { findFile, publications } from '@/lib/content/attachments'
import { contentDir } from '@/lib/content/folder'

let count = 0

/**
 * Takes the bytes of a picture the whole way: it is looked at as a check does, and what passes is made in all its sizes.
 *
 * @param extension of its file
 * @returns whether it passed
 * @throws when it is refused without a word, or passes and cannot be published
 */
export async function tryPicture(bytes: Buffer, extension: string): Promise<boolean> {
  // What is known of a file is known by its name, time and size, and two cases may have one time.
  const name = `${count++}.${extension}`
  const path = join(contentDir, 'posts/a', name)
  const entry = { path: '/blog/a', file: relative('.', join(contentDir, 'posts/a/index.mdx')) }
  writeFileSync(path, bytes)
  try {
    const { flaw } = await findFile(entry, name)
    if (!flaw) {
      for (const { bytes } of (await publications(entry, [name])).values())
        if (!(await bytes()).length) throw new Error('nothing is published')
      return true
    }
    if (!flaw.reason || !flaw.fix || /cannot be read|undefined/.test(flaw.reason)) throw new Error(`${flaw.reason} → ${flaw.fix}`)
    return false
  } finally {
    rmSync(path)
  }
}
