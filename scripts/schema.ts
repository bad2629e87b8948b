/** Writes the JSON Schemas of front matter, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { jsonSchemas } from '@/lib/content/json-schema'

const out = resolve('.cache/schema')

export function writeSchemas(): void {
  mkdirSync(out, { recursive: true })
  for (const [name, schema] of Object.entries(jsonSchemas)) writeFileSync(join(out, name), `${JSON.stringify(schema, null, 2)}\n`)
}
