/** What an editor knows of front matter while it is written: the extension in `.vscode/extensions` asks here. */
import { parseFrontMatter } from './front-matter'
import type { Problem } from './problem'
import { pageFrontMatter, postFrontMatter } from './schema'
import { descriptionOf, exampleOf, fieldsOf, lineOf, type Path, schemaAt } from './schema-fields'

/** A field that can be written. */
export interface Suggestion {
  name: string
  /** The field with a right value: `updated: 2025-03-29`. */
  line: string
  /** What it is for. */
  description: string
}

const isPage = (path: string) => /[\\/]pages[\\/]/.test(path)
const schemaOf = (path: string): unknown => (isPage(path) ? pageFrontMatter : postFrontMatter)

const field = /^(\s*)([\w-]+):/
const indentOf = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0

/** Lines of the front matter by their numbers, the first one of the file, `---`, left empty; whether it is closed or not. */
function frontMatterLines(text: string): string[] {
  const lines = text.split(/\r?\n/)
  if (lines[0]?.trimEnd() !== '---') return []
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  return ['', ...lines.slice(1, end < 0 ? undefined : end)]
}

/** The field that a line belongs to, by how far it is indented: `['cover']` in the lines below `cover:`. */
function parentOf(lines: string[], at: number): { path: Path; line: number } {
  const indent = indentOf(lines[at] ?? '')
  for (let i = at - 1; i > 0 && indent > 0; i--) {
    const [, space = '', name] = field.exec(lines[i] ?? '') ?? []
    if (name && space.length < indent) return { path: [name], line: i }
  }
  return { path: [], line: 0 }
}

/**
 * Finds what is wrong with the front matter of a file.
 *
 * @param text the whole file, saved or not
 * @param path where it is, among the posts or the pages
 */
export const findProblems = (text: string, path: string): Problem[] =>
  isPage(path) ? parseFrontMatter(text, path, pageFrontMatter).problems : parseFrontMatter(text, path, postFrontMatter).problems

/**
 * Finds the fields that can be written on a line of a file.
 *
 * @param line number of the line, from 1
 * @returns fields that are not there yet; none where the line is no place for one
 */
export function suggestFields(text: string, path: string, line: number): Suggestion[] {
  const lines = frontMatterLines(text)
  const at = line - 1
  if (at < 1 || !/^\s*[\w-]*$/.test(lines[at] ?? '-:')) return []
  const parent = parentOf(lines, at)
  const taken = lines.flatMap((other, i) => {
    const name = i !== at && field.exec(other)?.[2]
    return name && parentOf(lines, i).line === parent.line ? [name] : []
  })
  return fieldsOf(schemaOf(path), parent.path)
    .filter((name) => !taken.includes(name))
    .map((name) => {
      const of = schemaAt(schemaOf(path), [...parent.path, name])
      return { name, line: lineOf([name], exampleOf(of)), description: descriptionOf(of) ?? '' }
    })
}

/** What the field on a line of a file is for; nothing where there is none. @param line number of the line, from 1 */
export function describeField(text: string, path: string, line: number): string | undefined {
  const lines = frontMatterLines(text)
  const name = field.exec(lines[line - 1] ?? '')?.[2]
  return name === undefined ? undefined : descriptionOf(schemaAt(schemaOf(path), [...parentOf(lines, line - 1).path, name]))
}
