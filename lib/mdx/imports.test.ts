import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Packages so large that to read posts without code, formulas or diagrams must not load them. */
const large = /^(?:shiki|@shikijs\/|temml|beautiful-mermaid)/

test('large packages are imported only where a post needs them', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name))
  const statically = files.flatMap((name) =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)]
      .filter(([, from = '']) => large.test(from))
      .map(([, from]) => `${name} imports ${from}`),
  )
  expect(files.length).toBeGreaterThan(30)
  expect(statically).toEqual([])
})
