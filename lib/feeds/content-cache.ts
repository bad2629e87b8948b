import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What feeds show of posts, by what it was made of. */
const folder = '.cache/feeds'

const pathOf = (key: string) => join(folder, `${key}.html`)

/** Whether there is a content of that name. */
export const isContentKept = (key: string): boolean => existsSync(pathOf(key))

/** A content made before. @throws when there is none */
export const keptContent = (key: string): string => readFileSync(pathOf(key), 'utf8')

/** Keeps a content. Several processes may keep the same one at a time. */
export function keepContent(key: string, html: string): void {
  mkdirSync(folder, { recursive: true })
  const aside = `${pathOf(key)}.${process.pid}`
  writeFileSync(aside, html)
  renameSync(aside, pathOf(key))
}

/** Removes whatever no feed shows any more. @param shown the keys of all that feeds show */
export function pruneContents(shown: ReadonlySet<string>): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (!shown.has(name.replace(/\.html$/, ''))) rmSync(join(folder, name), { force: true })
}
