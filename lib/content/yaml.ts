import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml'
import type { Place, Problem } from './problem'

/** Something wrong at a place of a file that is known from elsewhere. */
export interface Complaint extends Place, Pick<Problem, 'reason' | 'fix'> {}

/** Where values stand, by the path to each: `title`, `cover.src`, `aliases.0`. An empty one stands at its name. */
export type Places = Record<string, Place>

/** A path as `Places` names it: `['aliases', 0]` → `aliases.0`. */
export const pathName = (path: PropertyKey[]): string => path.map((key) => String(key).replaceAll('.', '\\.')).join('.')

/** What a piece of YAML says, and where. */
interface Parsed {
  /** Plain data; absent when something is wrong. */
  data?: unknown
  values: Places
  /** Where the names of fields stand. */
  names: Places
  complaints: Complaint[]
}

interface KnownError extends Pick<Problem, 'reason' | 'fix'> {
  /** How YAML's own message begins or goes on. */
  message: RegExp
  /** Whether it is found where the value ends, and is to be mended where it begins. */
  isOpen?: boolean
}

/** YAML's own errors whose words do not explain them to an author. */
const knownErrors: KnownError[] = [
  {
    message: /^Nested mappings|^A block sequence may not/,
    reason: 'a second colon in one field',
    fix: 'Put text that holds a colon into "double quotes"; begin each field on a line of its own',
  },
  { message: /^Map keys must be unique/, reason: 'the field is written a second time', fix: 'Remove one of the two' },
  {
    message: /^Missing closing|(?:indented and|must) end with/,
    reason: 'a quotation mark or bracket is never closed',
    fix: 'Close it',
    isOpen: true,
  },
  {
    message: /followed by map values$|on a single line$/,
    reason: 'the line is not a field',
    fix: 'Write it as `name: value`, or indent it where it goes on with the line before',
  },
  { message: /^Missing , /, reason: 'there is no comma between two items', fix: 'Write one' },
  { message: /^Maximum call stack/, reason: 'lists or fields stand too deeply in each other', fix: 'Take them out of each other' },
  { message: /^Tabs/, reason: 'the line begins with a tab', fix: 'Begin it with the name of a field, or with spaces' },
  {
    message: /^Invalid escape/,
    reason: 'a backslash in "double quotes" begins a sign that YAML does not know',
    fix: "Write it twice, or put the text into 'single quotes'",
  },
]

/** What to tell of an error of YAML. */
const explain = (message: string): Omit<KnownError, 'message'> =>
  knownErrors.find((known) => known.message.test(message)) ?? {
    reason: `the front matter is not valid YAML: ${message}`,
    fix: 'Put text that holds : # or quotes into "double quotes"',
  }

/** Finds where every name and value stands. */
function findPlaces(contents: ParsedNode | null, place: (offset: number) => Place): Pick<Parsed, 'names' | 'values'> {
  const names = new Map<string, Place>()
  const values = new Map<string, Place>()
  const keep = (node: unknown, path: PropertyKey[]) => {
    if (isSeq<ParsedNode>(node))
      for (const [i, item] of node.items.entries()) {
        values.set(pathName([...path, i]), place(item.range[0]))
        keep(item, [...path, i])
      }
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue
      const name = pathName([...path, String(key.value)])
      const isEmpty = !value || (isScalar(value) && value.value === null)
      names.set(name, place(key.range[0]))
      values.set(name, place((isEmpty ? key : value).range[0]))
      keep(value, [...path, String(key.value)])
    }
  }
  keep(contents, [])
  return { names: Object.fromEntries(names), values: Object.fromEntries(values) }
}

/** What keeps YAML from being read. */
function syntaxComplaints({ errors, contents }: Document.Parsed, place: (offset: number) => Place): Complaint[] {
  const fields = isMap<ParsedNode, ParsedNode | null>(contents) ? contents.items : []
  return errors.map(({ message, pos }) => {
    const { reason, fix, isOpen } = explain(message)
    const began = isOpen && fields.findLast(({ value }) => value && value.range[0] < pos[0])?.value
    return { ...place(began ? began.range[0] : pos[0]), reason, fix }
  })
}

/** Text such as *so* or !so or &so or {{ so }}: valid YAML that would lose a word, or refer to nothing. */
function signComplaints(document: Document.Parsed, yaml: string, place: (offset: number) => Place): Complaint[] {
  const complaints: Complaint[] = []
  const complain = (sign: string, offset: number) =>
    complaints.push({
      ...place(offset),
      reason: `text cannot begin with ${sign}, which YAML keeps for itself`,
      fix: 'Put it into "double quotes"',
    })
  visit(document, {
    Pair: (_, { key }) => {
      if (isNode(key) && !isScalar(key) && !isAlias(key) && key.range) complain(yaml.charAt(key.range[0]), key.range[0])
    },
    Node: (_, node) => {
      const sign = isAlias(node) ? '*' : node.anchor ? '&' : node.tag ? '!' : ''
      if (sign && node.range) complain(sign, yaml.lastIndexOf(sign, node.range[0]))
    },
  })
  return complaints
}

/**
 * Reads YAML 1.2, in which a date is text and `yes` is a word.
 *
 * @returns what it says, or everything that keeps it from saying what its author meant
 */
export function parseYaml(yaml: string): Parsed {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const complaints = onePerLine([...syntaxComplaints(document, place), ...signComplaints(document, yaml, place)])
  return { ...findPlaces(document.contents, place), complaints, ...(!complaints.length && { data: document.toJS() }) }
}

/** One slip can make several errors of YAML in one line: the first of them is told. */
const onePerLine = (complaints: Complaint[]) => [
  ...new Map(complaints.toSorted((a, b) => b.column - a.column).map((complaint) => [complaint.line, complaint])).values(),
]
