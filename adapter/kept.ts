import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What of a site Next did not have to render, by the paths it is published at. */
export interface Kept {
  /** Pages as they were published before, each with the file it is kept in. They name what they need of the build, and nothing else is known of them. */
  pages: ReadonlyMap<string, string>
  /** Files that are no part of the build, each with the file it is copied from. They name nothing of the build. */
  files: ReadonlyMap<string, string>
  /** Pages that were rendered, each with the file to keep it in as it is published. */
  keep: ReadonlyMap<string, string>
}

/** A page that is kept. @throws when it is not there as a whole */
export async function keptPage(file: string): Promise<string> {
  const html = await readFile(file, 'utf8')
  if (!html.trimEnd().endsWith('</html>')) throw new Error(`${file} holds no whole page. Remove it, and build again`)
  return html
}

/** Keeps a page. It is whole whenever it is there, however many builds keep it at a time. */
export function keepPage(file: string, html: string): void {
  mkdirSync(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  writeFileSync(aside, html)
  renameSync(aside, file)
}
