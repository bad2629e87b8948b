/** Writes the JSON Schemas of front matter, for editors. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { jsonSchemas } from '@/lib/content/json-schema'

const out = fileURLToPath(new URL('../.cache/schema', import.meta.url))

mkdirSync(out, { recursive: true })
for (const [name, schema] of Object.entries(jsonSchemas)) writeFileSync(join(out, name), `${JSON.stringify(schema, null, 2)}\n`)
