import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { ContentError, type Problem } from '@/lib/content/problem'
import { readTextFile } from '@/lib/content/text-file'

/** A folder to import from, as it is found: nothing in it is changed, and nothing outside of it is read. */
export interface SourceFolder {
  /** Its real path. */
  root: string
  /** Paths of its files below it, with `/` between the parts; hidden ones are not among them. */
  files: ReadonlySet<string>
  /** Links in it that lead out of it, to folders, or nowhere. */
  refused: string[]
  /** Text of one of its files, or why that cannot be read. */
  read(path: string): string | Problem
}

/** Folders of what others wrote, and of what is not to be seen. */
const isForeign = (name: string) => name.startsWith('.') || name === 'node_modules'

/** Whether a link leads to a file within a folder. */
function leadsInside(path: string, root: string): boolean {
  try {
    const real = realpathSync(path)
    return real.startsWith(join(root, sep)) && statSync(real).isFile()
  } catch {
    return false // it leads nowhere, or round in a circle
  }
}

/** Lists a folder. @throws ContentError when there is no such folder, or it cannot be read */
export function openFolder(folder: string): SourceFolder {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new ContentError(`${folder} is no folder. Name the one your posts are in`)
  const root = realpathSync(folder)
  const files: string[] = []
  const refused: string[] = []
  const walk = (dir: string): void => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name)
      const shown = relative(root, path).split(sep).join('/')
      if (isForeign(entry.name)) continue
      if (entry.isDirectory()) walk(path)
      else if (entry.isFile() || (entry.isSymbolicLink() && leadsInside(path, root))) files.push(shown)
      else if (entry.isSymbolicLink()) refused.push(shown)
    }
  }
  try {
    walk(root)
  } catch (error) {
    throw new ContentError(`${folder} cannot be read: ${(error as Error).message}`)
  }
  return { root, files: new Set(files.sort()), refused: refused.sort(), read: (path) => readTextFile(join(root, path), path, root) }
}
