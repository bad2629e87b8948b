import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { jsonSchemas } from '@/lib/content/json-schema'
import { formatProblem } from '@/lib/content/problem'

/** A file of settings, whose comments and trailing commas YAML has no trouble with once the former are gone. */
const settings = (name: string) => parse(readFileSync(`.vscode/${name}`, 'utf8').replace(/^\s*\/\/.*$/gm, ''))

test('an editor finds the place of each problem that `npm run check` tells', () => {
  const { pattern } = settings('tasks.json').tasks[0].problemMatcher
  const problem = {
    file: 'content/posts/Été: 1.mdx',
    line: 12,
    column: 3,
    severity: 'warning',
    reason: 'a  b: c',
    fix: 'Mend it',
    frame: '> 12 | a',
  } as const
  const [first, ...others] = formatProblem(problem).split('\n')
  const found = new RegExp(pattern.regexp).exec(first ?? '')
  expect([pattern.file, pattern.line, pattern.column, pattern.severity, pattern.message].map((group) => found?.[group])).toEqual([
    'content/posts/Été: 1.mdx',
    '12',
    '3',
    'warning',
    'a  b: c',
  ])
  expect(others.some((line) => new RegExp(pattern.regexp).test(line))).toBe(false)
})

test('editors are pointed to the schemas that are written', () => {
  const files = Object.keys(settings('settings.json')['yaml.schemas'])
  expect(files).toEqual(Object.keys(jsonSchemas).map((name) => `./.cache/schema/${name}`))
})
