import matter from 'gray-matter'
import { checkFields } from './check-fields'
import { byPlace, type Place, type Problem, placeAt, problemAt } from './problem'
import type { FrontMatterSchema } from './schema'
import { type Places, parseYaml } from './yaml'

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

/** No front matter is longer; what is was never closed where its author thinks. */
const mostCharacters = 50_000

/** What keeps a file from having front matter at all; nothing when it has. */
function missingFrontMatter(text: string): (Place & Pick<Problem, 'reason' | 'fix'>) | undefined {
  const start = { line: 1, column: 1 }
  if (!opening.test(text))
    return {
      ...start,
      reason: text.trim() ? 'the file does not begin with front matter' : 'the file is empty',
      fix: 'Begin it with a line ---, then `title: What this is called` and the other fields, then a line ---',
    }
  const closing = /\n---([^\n]*)/.exec(text.slice(3))
  if (!closing) return { ...start, reason: 'the front matter is never closed', fix: 'End it with a line ---' }
  if (closing[1]?.trim())
    return {
      ...placeAt(text, closing.index + 7),
      reason: 'the line that closes the front matter goes on',
      fix: 'End it with a line ---',
    }
  if (closing.index > mostCharacters)
    return { ...start, reason: 'the front matter goes on for too long', fix: 'End it with a line --- before the words begin' }
  return undefined
}

/** What was found in the front matter of a file. */
export interface FrontMatter<Fields> {
  /** Absent when anything in it is wrong. */
  fields?: Fields
  /** Where the values stand. */
  places: Places
  problems: Problem[]
}

/**
 * Checks the front matter of a post or page.
 *
 * @param text the whole file
 * @param file its path, for the problems' sake
 * @param schema what its front matter must be
 * @returns the fields when they are right, else every problem found, in the order of their places; never throws
 */
export function parseFrontMatter<Fields>(text: string, file: string, schema: FrontMatterSchema<Fields>): FrontMatter<Fields> {
  const missing = missingFrontMatter(text)
  if (missing) return { places: {}, problems: [problemAt({ file, text }, missing, missing)] }
  // The YAML begins with the line break behind the opening ---, so its lines are the file's.
  const { data, complaints: ofYaml, values, names } = parseYaml(split(text).yaml.replace(/\r$/, ''))
  const { fields, complaints }: ReturnType<typeof checkFields<Fields>> = ofYaml.length
    ? { complaints: ofYaml }
    : checkFields<Fields>(data ?? {}, schema, { values, names })
  return {
    ...(fields && { fields }),
    places: values,
    problems: complaints.map((complaint) => problemAt({ file, text }, complaint, complaint)).sort(byPlace),
  }
}
