import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const isCode = (path: string) => /\.(?:tsx?|mjs|json|css|svg)$/.test(path) && !/\.test\.tsx?$/.test(path)

const filesIn = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && isCode(item.name))
        .map((item) => join(item.parentPath, item.name))
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

/** Whatever has a part in what readers get, the writing aside. A copy of the site that is built within another has no lock file of its own. */
const site = [
  'adapter',
  'app',
  'client',
  'components',
  'content/site.ts',
  'lib',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'public',
  'scripts/fonts.ts',
  'scripts/publish.ts',
  'tailwind.config.ts',
]

/**
 * Stands for the state of all code that has a part in what readers get. The processes of a build take it from the first of them, in
 * `SITE_VERSION`, so that they agree even if somebody is at work on the code.
 */
export function siteVersion(): string {
  process.env.SITE_VERSION ??= codeVersion(site.filter((path) => existsSync(path)))
  return process.env.SITE_VERSION
}
