import { stringify } from 'yaml'
import { z } from 'zod'

/** The way to a value of front matter: `['date']`, `['cover', 'alt']`, `['tags', 2]`. */
export type Path = PropertyKey[]

/** A schema without what makes its value optional. */
const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema

/** The schema of a value, from that of the whole; nothing where there can be none. */
export const schemaAt = (schema: unknown, path: Path): unknown =>
  path.reduce<unknown>((of, key) => {
    const whole = bare(of)
    return whole instanceof z.ZodObject ? whole.shape[String(key)] : whole instanceof z.ZodArray ? whole.element : undefined
  }, schema)

/** Names of the fields there can be at a path. */
export function fieldsOf(schema: unknown, path: Path): string[] {
  const here = bare(schemaAt(schema, path))
  return here instanceof z.ZodObject ? Object.keys(here.shape) : []
}

/** What the author of a field is told of it. */
export const descriptionOf = (schema: unknown): string | undefined => (schema instanceof z.ZodType ? schema.description : undefined)

/** A right value for a field. */
export function exampleOf(schema: unknown): unknown {
  const own = schema instanceof z.ZodType ? z.globalRegistry.get(schema)?.examples : undefined
  const inner = bare(schema)
  return Array.isArray(own) ? own[0] : inner !== schema ? exampleOf(inner) : undefined
}

/** A field as it is written on a line, `date: 2025-03-29`; in a list, the value alone. */
export function lineOf(path: Path, value: unknown): string {
  const name = path.at(-1)
  const style = typeof value === 'object' ? ({ collectionStyle: 'flow', flowCollectionPadding: false } as const) : {}
  const text = stringify(value, { lineWidth: 0, ...style }).trim()
  return typeof name === 'string' ? `${name}: ${text}` : text
}
