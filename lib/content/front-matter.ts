import matter from 'gray-matter'
import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { z } from 'zod'
import { codeFrame, type Problem } from './problem'

type Complain = (line: number, column: number, reason: string, fix: string) => void

const examples: Record<string, string> = {
  title: 'title: What this is called',
  description: 'description: What it is about, in one sentence',
  date: 'date: 2025-03-29',
  published: 'published: false',
}

/** A value as its author sees it. */
const named = (value: unknown) => {
  if (value === null || (typeof value === 'string' && !value.trim())) return 'empty'
  return typeof value === 'string' ? `"${value}"` : typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** A right line for a field: in place of a number or `true` where text is meant, the same in quotes. */
const example = (name: string, value?: unknown) =>
  /^(title|description)$/.test(name) && /^(number|boolean)$/.test(typeof value) ? `${name}: "${value}"` : examples[name]

/** YAML's own errors that its words do not explain to an author, by their code: what is wrong, and what to do. */
const yamlErrors: Record<string, readonly [string, string]> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'a second colon in one field',
    'Put text that holds a colon into "double quotes"; begin each field on a line of its own',
  ],
  DUPLICATE_KEY: ['the field is written a second time', 'Remove one of the two'],
  MISSING_CHAR: ['a quotation mark or bracket is never closed', 'Close it'],
  TAB_AS_INDENT: ['the line begins with a tab', 'Begin it with the name of a field, or with spaces'],
}

type Place = readonly [line: number, column: number]
/** Where a field's name stands, and where its value does. */
type Places = Map<string, { key: Place; value: Place }>

/** YAML 1.2, in which a date is text and `yes` is a word; every value keeps its place in the file. */
function parseYaml(yaml: string, complain: Complain) {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return [line, col]
  }
  const places: Places = new Map()
  if (isMap(document.contents))
    for (const { key, value } of document.contents.items)
      if (isScalar(key) && key.range) {
        const empty = !isNode(value) || !value.range || (isScalar(value) && value.value === null)
        places.set(String(key.value), { key: place(key.range[0]), value: place(empty ? key.range[0] : value.range[0]) })
      }
  for (const { code, message, pos } of document.errors) {
    const known = yamlErrors[code] ?? [
      `the front matter is not valid YAML: ${message}`,
      'Put text that holds : # or quotes into "double quotes"',
    ]
    // What is never closed swallows the rest, so it began in the last field.
    const at = code === 'MISSING_CHAR' ? [...places.values()].at(-1)?.value : undefined
    complain(...(at ?? place(pos[0])), ...known)
  }
  // Text such as *so* or !so or &so is valid YAML that would lose a word, or refer to nothing.
  visit(document, {
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : node.anchor ? '&' : node.tag ? '!' : ''
      if (sign && node.range)
        complain(
          ...place(yaml.lastIndexOf(sign, node.range[0])),
          `text cannot begin with ${sign}, which YAML keeps for itself`,
          'Put it into "double quotes"',
        )
    },
  })
  return { document, places }
}

function checkFields<Fields>(data: unknown, schema: z.ZodType<Fields>, places: Places, complain: Complain) {
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        complain(...(places.get(key)?.key ?? [1, 1]), `\`${key}\` is not a field of the front matter`, 'Remove it, or correct its name')
      continue
    }
    const name = String(issue.path[0] ?? '')
    const place = places.get(name)?.value
    const value = name && (data as Record<string, unknown>)[name]
    if (!name) complain(1, 1, 'the front matter is not a list of fields', `Write one field a line, such as \`${examples.title}\``)
    else if (!place) complain(1, 1, `\`${name}\` is missing`, `Add a line such as \`${examples[name]}\``)
    else complain(...place, `\`${name}\` is ${named(value)}; ${issue.message}`, `Write it as \`${example(name, value)}\``)
  }
  return undefined
}

/** A first line --- and nothing else on it: after it gray-matter would take a word for a language, and run JavaScript. */
const opening = /^---[^\S\n]*\n/

/** Takes a file apart as gray-matter finds the parts; without front matter all of it is content. */
function split(text: string): { yaml: string; content: string } {
  if (!opening.test(text)) return { yaml: '', content: text }
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
  const complain: Complain = (line, column, reason, fix) =>
    problems.push({ file, line, column, severity: 'error', reason, fix, frame: text && codeFrame(text, line, column) })
  const closing = /\n---([^\n]*)/.exec(text.slice(3))
  if (!opening.test(text))
    complain(
      1,
      1,
      text.trim() ? 'the file does not begin with front matter' : 'the file is empty',
      `Begin it with a line ---, then \`${examples.title}\` and the other fields, then a line ---`,
    )
  else if (!closing) complain(1, 1, 'the front matter is never closed', 'End it with a line ---')
  else if (closing[1]?.trim())
    complain(
      text.slice(0, closing.index + 4).split('\n').length,
      4,
      'the line that closes the front matter goes on',
      'End it with a line ---',
    )
  if (problems.length) return { problems }

  // The YAML begins with the line break behind the opening ---, so its lines are the file's.
  const { document, places } = parseYaml(split(text).yaml.replace(/\r$/, ''), complain)
  const fields = problems.length ? undefined : checkFields(document.toJS() ?? {}, schema, places, complain)
  return { ...(fields && { fields }), problems }
}
