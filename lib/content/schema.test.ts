import { describe, expect, test } from 'vitest'
import { jsonSchemas } from './json-schema'
import { pageFrontMatter, postFrontMatter } from './schema'
import { descriptionOf, exampleOf, fieldsOf, schemaAt } from './schema-fields'

describe.each([
  ['a post', postFrontMatter],
  ['a page', pageFrontMatter],
])('every field of %s', (_, schema) => {
  const paths = fieldsOf(schema, []).flatMap((name) => [[name], ...fieldsOf(schema, [name]).map((inner) => [name, inner])])

  test.each(paths.map((path) => ({ path })))('$path says what it is for, and has an example that is right', ({ path }) => {
    const field = schemaAt(schema, path)
    expect(descriptionOf(field)).toMatch(/^[A-Z`].*\.$/)
    expect(field).toHaveProperty('safeParse')
    const { safeParse } = field as { safeParse(value: unknown): { success: boolean } }
    expect(safeParse(exampleOf(field))).toMatchObject({ success: true })
  })
})

test('editors learn of each field: what it is, what it is for, whether it must be there', () => {
  const { properties, required, additionalProperties } = jsonSchemas['post.json']
  expect(required).toEqual(['title', 'description', 'date', 'published'])
  expect(additionalProperties).toBe(false)
  expect(Object.keys(properties ?? {})).toEqual(fieldsOf(postFrontMatter, []))
  expect(properties?.updated).toEqual({
    type: 'string',
    format: 'date',
    description: 'The day it was last changed in a way that readers should know of.',
    examples: ['2025-03-29'],
  })
  expect(properties?.cover).toMatchObject({ type: 'object', required: ['src', 'alt'], additionalProperties: false })
  expect(jsonSchemas['page.json'].required).toEqual(['title', 'description'])
})
