import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** A hash of each file in a folder, and who may read it, by its path there, in the order of these; nothing of a folder that there is not. */
export function hashesIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {}
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [relative(folder, path), `${createHash('sha256').update(readFileSync(path)).digest('hex')} ${modeOf(path)}`] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)
