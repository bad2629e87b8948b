import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = ['README.md', 'adapter/README.md', ...readdirSync('docs/decisions').map((name) => join('docs/decisions', name))]

test.each(documents)('what %s refers to is there', (file) => {
  const text = readFileSync(file, 'utf8').replace(/```.*?```|`[^`]*`/gs, '')
  const references = [...text.matchAll(/(?<!`)\]\(([^)#]+)\)/g)].map(([, target = '']) => target)
  const missing = references.filter((target) => !/^https?:/.test(target) && !existsSync(join(dirname(file), target)))
  expect(missing).toEqual([])
})

test('the README names every command there is, and no other', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'))
  const table = [...readFileSync('README.md', 'utf8').matchAll(/^\| `npm (?:run )?([a-z]+)/gm)].map(([, name]) => name)
  expect(table.sort()).toEqual(Object.keys(scripts).sort())
})
