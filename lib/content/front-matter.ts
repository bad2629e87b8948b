import matter from 'gray-matter'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Problem } from './problem'

type Complain = (line: number, column: number, reason: string, fix: string) => void

const examples: Record<string, string> = {
  title: 'title: What this is called',
  description: 'description: What it is about, in one sentence',
  date: 'date: 2025-03-29',
  published: 'published: false',
}

const quoted = (value: unknown) => (typeof value === 'string' ? `"${value}"` : JSON.stringify(value))

/** YAML 1.2, in which a date is text and `yes` is a word; every value keeps its place in the file. */
function parseYaml(yaml: string, complain: Complain) {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return [line, col] as const
  }
  for (const { message, pos } of document.errors)
    complain(...place(pos[0]), `the front matter is not valid YAML: ${message}`, 'Put text that holds : # or quotes into "double quotes"')
  const places = new Map<string, readonly [number, number]>()
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items)
      if (isScalar(key) && key.range) {
        const at = isScalar(value) && value.range && value.value !== null ? value.range[0] : key.range[0]
        places.set(String(key.value), place(at))
      }
  return { data: document.errors.length ? undefined : document.toJS(), places }
}

function checkFields<Fields>(data: unknown, schema: z.ZodType<Fields>, places: Map<string, readonly [number, number]>, complain: Complain) {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        complain(...(places.get(key) ?? [1, 1]), `\`${key}\` is not a field of the front matter`, 'Remove it, or correct its name')
      continue
    }
    const name = String(issue.path[0] ?? '')
    const place = places.get(name)
    if (!name) complain(1, 1, 'the front matter is not a list of fields', `Write one field a line, such as \`${examples.title}\``)
    else if (!place) complain(1, 1, `\`${name}\` is missing`, `Add a line such as \`${examples[name]}\``)
    else
      complain(
        ...place,
        `\`${name}\` is ${quoted((data as Record<string, unknown>)[name])}; ${issue.message}`,
        `Write it as \`${examples[name]}\``,
      )
  }
  return undefined
}

/** Takes a file apart as gray-matter finds the parts; both are empty when there is no front matter. */
function split(text: string): { yaml: string; content: string } {
  // Without a field there is nothing to parse, and gray-matter does not ask its engine: hence the default.
  let yaml = ''
  const keep = (found: string) => {
    yaml = found
    return {}
  }
  const { content } = matter(text, { engines: { yaml: keep } })
  return { yaml, content }
}

/**
 * The words of a file, after as many empty lines as its front matter took, so that line numbers are the file's own.
 *
 * @param text the whole file, whose front matter has been checked
 */
export function bodyOf(text: string): string {
  const { content } = split(text)
  const before = text.slice(0, text.length - content.length)
  return '\n'.repeat(before.split('\n').length - 1) + content
}

/**
 * Checks the front matter of a post or page.
 *
 * @param text the whole file
 * @param file its path, for the problems' sake
 * @param schema what its front matter must be
 * @returns the fields when they are right, else every problem found; never throws
 */
export function parseFrontMatter<Fields>(text: string, file: string, schema: z.ZodType<Fields>): { fields?: Fields; problems: Problem[] } {
  const problems: Problem[] = []
  const complain: Complain = (line, column, reason, fix) => problems.push({ file, line, column, severity: 'error', reason, fix })
  if (!/^---[^\S\n]*\n/.test(text))
    complain(
      1,
      1,
      text.trim() ? 'the file does not begin with front matter' : 'the file is empty',
      `Begin it with a line ---, then \`${examples.title}\` and the other fields, then a line ---`,
    )
  else if (!/\n---[^\S\n]*(\n|$)/.test(text.slice(3))) complain(1, 1, 'the front matter is never closed', 'End it with a line ---')
  if (problems.length) return { problems }

  // The YAML begins with the line break behind the opening ---, so its lines are the file's.
  const { data, places } = parseYaml(split(text).yaml, complain)
  const fields = problems.length ? undefined : checkFields(data ?? {}, schema, places, complain)
  return { ...(fields && { fields }), problems }
}
