import { parse as parseToml, TomlError } from 'smol-toml'
import { LineCounter, parseDocument } from 'yaml'
import type { Note } from './note'

/** One field, as it was found. */
export interface Field {
  /** Text, number, boolean, null, or lists and objects of them; dates are text as they were written. */
  value: unknown
  /** Line of the file. */
  line: number
}

/** A file of another generator, taken apart. */
export interface Parts {
  fields: Map<string, Field>
  body: string
  /** Line of the file on which the body begins. */
  bodyLine: number
}

/** Thrown where front matter cannot be read; its line is that within the front matter, from 0. */
class Unreadable extends Error {
  constructor(
    message: string,
    readonly line = 0,
  ) {
    super(message)
  }
}

/** YAML 1.2, in which a date is text. Tags are refused, for they would eat a word, and so are aliases without end. */
function readYaml(text: string): unknown {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const [problem] = [...document.errors, ...document.warnings]
  if (problem) throw new Unreadable(problem.message, lineCounter.linePos(problem.pos[0]).line - 1)
  return document.toJS()
}

function readToml(text: string): unknown {
  try {
    return parseToml(text)
  } catch (error) {
    if (error instanceof TomlError) throw new Unreadable(error.message, error.line - 1)
    throw error
  }
}

/** Where the JSON object ends that begins the text; nothing when it does not. */
function endOfObject(text: string): number | undefined {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') inString = false
    } else if (sign === '"') inString = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return at + 1
  }
  return undefined
}

const readers: Record<string, (text: string) => unknown> = { yaml: readYaml, yml: readYaml, toml: readToml, json: JSON.parse }

/**
 * Reads a list of fields, of front matter or of a settings file.
 *
 * @param language `yaml`, `yml`, `toml` or `json`
 * @throws when the text is not that, or no list of fields
 */
export function readFields(language: string, text: string): Record<string, unknown> {
  const read = Object.hasOwn(readers, language) ? readers[language] : undefined
  if (!read) throw new Unreadable(`it is written in ${language}, which is not read here`)
  // By way of JSON, which gives TOML's dates back as they were written, and refuses what holds itself.
  const data: unknown = JSON.parse(JSON.stringify(read(text) ?? {}))
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new Unreadable('it is not a list of fields')
  return data as Record<string, unknown>
}

/** Takes the front matter off: its language, its text, the line that begins on, and what follows it. Nothing when there is none. */
function split(text: string): { language: string; inner: string; innerLine: number; body: string } | undefined {
  const fence = /^(---|\+\+\+|;;;)[^\S\n]*([a-z]*)[^\S\n]*\n/i.exec(text)
  if (fence) {
    const [opening, sign = '', named = ''] = fence
    const rest = text.slice(opening.length)
    const closing = (
      sign === '---' ? /^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m : sign === ';;;' ? /^;;;[^\S\n]*(?:\n|$)/m : /^\+\+\+[^\S\n]*(?:\n|$)/m
    ).exec(rest)
    if (!closing) throw new Unreadable('it is never closed')
    const language = named.toLowerCase() || { '---': 'yaml', '+++': 'toml', ';;;': 'json' }[sign] || ''
    return { language, inner: rest.slice(0, closing.index), innerLine: 2, body: rest.slice(closing.index + closing[0].length) }
  }
  if (!/^\{\s*"/.test(text)) return undefined
  const end = endOfObject(text)
  if (end === undefined) throw new Unreadable('it is never closed')
  const body = text.slice(end).replace(/^[^\S\n]*\n/, '')
  return { language: 'json', inner: text.slice(0, end), innerLine: 1, body }
}

const lineCount = (text: string) => text.split('\n').length

/** On which line each field begins; one that shares a line with others is not among them. */
function linesOfFields(inner: string, innerLine: number): Map<string, number> {
  const lines = new Map<string, number>()
  for (const [at, line] of inner.split('\n').entries()) {
    const name = /^[\s{[]*["']?([^"':=\]]+?)["']?\s*[\]:=]/.exec(line)?.[1]
    // A field of the top stands further left than another of that name; where all are indented, it comes first.
    if (name && (!lines.has(name) || !/^\s/.test(line))) lines.set(name, innerLine + at)
  }
  return lines
}

/**
 * Takes a file apart: front matter in YAML, TOML or JSON, between the lines that Hugo, Jekyll and the others write.
 * JavaScript is not read, let alone run.
 *
 * @param text the whole file; without front matter all of it is body
 * @returns its parts, or why the front matter cannot be read
 */
export function takeApart(text: string): Parts | Note {
  let begins = 1
  try {
    const found = split(text)
    if (!found) return { fields: new Map(), body: text, bodyLine: 1 }
    const { language, inner, innerLine, body } = found
    begins = innerLine
    const data = readFields(language, inner)
    const lines = linesOfFields(inner, innerLine)
    const fields = new Map(Object.entries(data).map(([name, value]) => [name, { value, line: lines.get(name) ?? innerLine }]))
    return { fields, body, bodyLine: lineCount(text.slice(0, text.length - body.length)) }
  } catch (error) {
    const [message] = (error as Error).message.split('\n')
    const line = error instanceof Unreadable ? begins + error.line : begins
    return { line, text: `the front matter cannot be read (${message}): the file was left out. Mend it, and import again` }
  }
}
