/** For tests: folders made up on the spot, and what importing them gives. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ImportReport, importFolder } from './import-folder'

/** Files by path: text, or bytes. */
export type Files = Record<string, string | Uint8Array>

/** Writes files into a folder. */
export function writeFiles(dir: string, files: Files): void {
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), bytes)
  }
}

/** Every file in a folder, as text, by path. */
export const readFiles = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(dir, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  )

/** What importing a folder gave. */
interface Imported {
  report: ImportReport
  /** The files among the posts, by path. */
  posts: Record<string, string>
  /** What is told of each file, with its line: `12 what is told`. */
  notes: Record<string, string[]>
}

/**
 * Imports a folder of these files into an empty site.
 *
 * @param prepare does what writing files cannot, such as links; it gets the folder, and the content folder of the site
 */
export function importFiles(files: Files, prepare?: (folder: string, content: string) => void): Imported {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'import-')))
  const [folder, content] = [join(dir, 'old'), join(dir, 'content')]
  mkdirSync(join(content, 'posts'), { recursive: true })
  mkdirSync(folder)
  try {
    writeFiles(folder, files)
    prepare?.(folder, content)
    const report = importFolder(folder, content, '2026-11-22')
    const told = report.outcomes.map(({ path, notes }) => [path, notes.map(({ line, text }) => (line ? `${line} ${text}` : text))] as const)
    return { report, posts: readFiles(join(content, 'posts')), notes: Object.fromEntries(told) }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** A post with all that it needs, and these words. */
export const post = (words: string, ...fields: string[]): string =>
  ['---', 'title: A title', 'description: A description', 'date: 2020-01-02', ...fields, '---', words].join('\n')

/** The words of a post that was written. */
export const wordsOf = (written = ''): string => written.replace(/^---\r?\n.*?\n---\r?\n/s, '')
