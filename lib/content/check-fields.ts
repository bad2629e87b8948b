import { z } from 'zod'
import { nearest } from '@/lib/nearest'
import { otherWay, ownName } from './foreign-names'
import { rightForm } from './right-form'
import type { FrontMatterSchema } from './schema'
import { exampleOf, fieldsOf, lineOf, type Path, schemaAt } from './schema-fields'
import { type Complaint, type Places, pathName } from './yaml'

/** Where what belongs to no line is told of. */
const start = { line: 1, column: 1 }

/** A value as its author sees it. */
function named(value: unknown): string {
  if (value === null || (typeof value === 'string' && !value.trim())) return 'empty'
  const characters = Array.from(typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value) : String(value))
  return characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : characters.join('')
}

/** A field by its path: `date`, `cover.alt`, item 2 of `tags`. */
function label(path: Path): string {
  const last = path.at(-1)
  return typeof last === 'number' ? `item ${last + 1} of ${label(path.slice(0, -1))}` : `\`${path.map(String).join('.')}\``
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce((of, key) => (of as Record<PropertyKey, unknown> | null | undefined)?.[key], data)
}

/** What is wrong with the names of fields at one path, and the fields they were meant to be. */
function unknownFields(schema: unknown, path: Path, keys: string[], data: unknown, names: Places) {
  const fields = fieldsOf(schema, path)
  const taken = Object.keys(Object(valueAt(data, path)))
  const free = fields.filter((field) => !taken.includes(field))
  const all = `the fields ${path.length ? `of ${label(path)} ` : ''}are: ${fields.join(', ')}`
  const meant: string[] = []
  const complaints = keys.map((key): Complaint => {
    const own = ownName(key)
    const near = own ? free.find((field) => field === own) : nearest(key, free)
    if (near) meant.push(near)
    const other = path.length ? undefined : otherWay(key, valueAt(data, [key]))
    return {
      ...(names[pathName([...path, key])] ?? start),
      reason: `\`${key}\` is not a field of ${path.length ? label(path) : 'the front matter'}`,
      fix: other ?? (near ? `Write \`${near}\`, or remove it; ${all}` : `Remove it; ${all}`),
    }
  })
  return { path, complaints, meant }
}

/** What is wrong with one value. */
function explain(schema: unknown, { code, path, message, ...issue }: z.core.$ZodIssue, data: unknown, values: Places): Complaint {
  const field = schemaAt(schema, path)
  if (!path.length || !(field instanceof z.ZodType)) {
    const example = lineOf(['title'], exampleOf(schemaAt(schema, ['title'])))
    return { ...start, reason: 'the front matter is not a list of fields', fix: `Write one field a line, such as \`${example}\`` }
  }
  const example = lineOf(path, exampleOf(field))
  const place = values[pathName(path)]
  if (!place)
    return {
      ...(values[pathName(path.slice(0, -1))] ?? start),
      reason: `${label(path)} is missing`,
      fix: `Add a line such as \`${example}\``,
    }
  const value = valueAt(data, path)
  const right = rightForm(path, value)
  const better = right !== undefined && field.safeParse(right).success ? lineOf(path, right) : example
  const isSpare = value === null && field.safeParse(undefined).success
  const fix: unknown = code === 'custom' && 'params' in issue ? issue.params?.fix : undefined
  return {
    ...place,
    reason: `${label(path)} is ${named(value)}; ${message}`,
    fix: typeof fix === 'string' ? fix : `Write it as \`${better}\`${isSpare ? ', or remove it' : ''}`,
  }
}

/**
 * Checks what front matter says.
 *
 * @param data what it says
 * @param schema what it must be
 * @param places where the names and values stand
 * @returns the fields when they are right, else everything that is wrong with them
 */
export function checkFields<Fields>(
  data: unknown,
  schema: FrontMatterSchema<Fields>,
  { names, values }: { names: Places; values: Places },
): { fields?: Fields; complaints: Complaint[] } {
  const result = schema.safeParse(data)
  if (result.success) return { fields: result.data, complaints: [] }
  const { issues } = result.error
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? [unknownFields(schema, issue.path, issue.keys, data, names)] : [],
  )
  /** A field is not missing where only its name is misspelt. */
  const isMeant = (path: Path) =>
    !values[pathName(path)] &&
    unknown.some(({ path: of, meant }) => pathName([...of, path.at(-1) ?? '']) === pathName(path) && meant.includes(String(path.at(-1))))
  const wrong = issues
    .filter(({ code, path }) => code !== 'unrecognized_keys' && !isMeant(path))
    .map((issue) => explain(schema, issue, data, values))
  return { complaints: [...unknown.flatMap(({ complaints }) => complaints), ...wrong] }
}
