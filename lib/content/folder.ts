import { relative, resolve } from 'node:path'
import { ContentError } from './problem'

/** Absolute path of the body of writing: `CONTENT_DIR`, or `content`. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content')

/**
 * Makes sure that the bundler will be allowed to watch the content.
 *
 * @throws ContentError when it lies outside the project
 */
export function checkFolder(): void {
  if (relative('.', contentDir).startsWith('..'))
    throw new ContentError(`CONTENT_DIR is ${contentDir}, which lies outside the project. Put the folder inside it`)
}
