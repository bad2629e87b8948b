import { lstatSync } from 'node:fs'
import { join, relative } from 'node:path'
import { contentDir } from '@/lib/content/folder'
import type { Problem } from '@/lib/content/problem'
import { readTextFile } from '@/lib/content/text-file'
import { parseWords } from '@/lib/spelling'

/** The words that the author knows to be right, of `words.txt`: none when there is no such file, or the problem that keeps it from being read. */
export function ownWords(): { words: ReadonlySet<string>; problems: Problem[] } {
  const path = join(contentDir, 'words.txt')
  const isThere = lstatSync(path, { throwIfNoEntry: false })
  const text = isThere ? readTextFile(path, relative('.', path), contentDir) : ''
  return typeof text === 'string' ? { words: parseWords(text), problems: [] } : { words: new Set(), problems: [text] }
}
