import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const isCode = (path: string) => /\.(?:tsx?|json)$/.test(path) && !/\.test\.tsx?$/.test(path)

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => join(path, name))
        .filter(isCode)
        .sort()

/** A process runs the code it has loaded, so its state is looked at once. */
const known = new Map<string, string>()

/**
 * Stands for the state of code that something kept was made by.
 *
 * @param paths files and folders from the folder the site is built in; the packages are always looked at, too
 */
export function codeVersion(paths: string[]): string {
  const before = known.get(paths.join())
  if (before) return before
  const hash = createHash('sha256')
  for (const file of ['package.json', ...paths].flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  const version = hash.digest('hex').slice(0, 16)
  known.set(paths.join(), version)
  return version
}
