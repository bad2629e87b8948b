import { statSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { ContentError } from './problem'

/** Absolute path of the body of writing: `CONTENT_DIR`, or `content`. */
export const contentDir = resolve(process.env.CONTENT_DIR || 'content')

/**
 * Makes sure that there is content, where the bundler is allowed to watch it.
 *
 * @throws ContentError when it is no folder, or lies outside the project
 */
export function checkFolder(): void {
  if (relative('.', contentDir).startsWith('..'))
    throw new ContentError(`CONTENT_DIR is ${contentDir}, which lies outside the project. Put the folder inside it`)
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new ContentError(`CONTENT_DIR is ${contentDir}, and there is no such folder. Correct it`)
}
