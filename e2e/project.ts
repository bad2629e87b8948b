import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

const left = new Set(['node_modules', 'out', 'e2e', 'docs', 'package-lock.json', '.git', '.next', '.cache'])

/**
 * Makes a copy of the project to build apart from it, inside it, where it finds the installed packages.
 *
 * Without a lock file of its own, so that Next takes the project for its root.
 *
 * @returns the folder of the copy
 */
export function copyProject(name: string): string {
  const dir = resolve('.cache/e2e', name)
  rmSync(dir, { recursive: true, force: true })
  mkdirSync(dir, { recursive: true })
  for (const item of readdirSync('.')) if (!left.has(item) && !item.startsWith('out.')) cpSync(item, join(dir, item), { recursive: true })
  cpSync('.cache/fonts', join(dir, '.cache/fonts'), { recursive: true, preserveTimestamps: true })
  return dir
}
