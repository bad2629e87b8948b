/** Content that somebody else than the owner of the site has written, as in a pull request: what may be in its folder at all. */
import { lstatSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { contentDir } from '@/lib/content/folder'
import { type Problem, problemAt } from '@/lib/content/problem'
import type { Complaint } from '@/lib/mdx/complain'
import { filesIn } from './folder-files'
import { aLink, fileRefusal } from './untrusted-file'

/** How content is looked at that is not trusted. */
export interface Untrusted {
  /** Whether a file is trusted all the same: the owner has accepted the very same one before. */
  accepts(file: string): boolean
  /** What is wrong with the files of the folder, writing and others, whether words name them or not. */
  problems(): Promise<Problem[]>
}

/**
 * Looks at the content as at that of somebody else.
 *
 * @param accepted folder of the content that the owner has accepted: what is the same there, byte for byte, is trusted
 */
export function untrustedContent(accepted?: string): Untrusted {
  const accepts = (file: string) =>
    accepted !== undefined && isSame(resolve(file), join(resolve(accepted), relative(contentDir, resolve(file))))
  return {
    accepts,
    async problems() {
      const problems: Problem[] = []
      const tell = (path: string, refusal: Complaint) =>
        problems.push(problemAt({ file: relative('.', path), text: '' }, { line: 1, column: 1 }, refusal))
      if (lstatSync(contentDir).isSymbolicLink()) tell(contentDir, aLink)
      for (const { path, stat } of filesIn(contentDir)) {
        if (stat.isFile() && accepts(path)) continue
        const refusal = await fileRefusal(path, relative(contentDir, path), stat)
        if (refusal) tell(path, refusal)
      }
      return problems
    },
  }
}

function isSame(a: string, b: string): boolean {
  try {
    return a !== b && readFileSync(a).equals(readFileSync(b))
  } catch {
    return false
  }
}
