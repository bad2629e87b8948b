import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Where a build runs; what is in `client/` runs where readers are. */
const rooms = ['adapter', 'app', 'components', 'content', 'lib', 'scripts']

/** What goes by the language of the machine, which would make another site of the same words. */
const unnamed =
  /\bIntl\.(?!Locale\b)[A-Z]\w+\((?:undefined|\[\])?\s*[,)]|(?<=[\w)\]])\.(?:toLocale\w+\((?:undefined)?\s*[,)]|localeCompare\([^,()]*\))/

const codeIn = (room: string) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:tsx?|mjs)$/.test(name) && !/\.test\.|fixtures/.test(name))
    .map((name) => join(room, name))

test.each(rooms)('nothing in %s goes by the language of the machine it runs on', (room) => {
  const found = codeIn(room).flatMap((file) => {
    const [said] = unnamed.exec(readFileSync(file, 'utf8')) ?? []
    return said === undefined ? [] : [`${file}: ${said}`]
  })
  expect(found).toEqual([])
})

test.each([
  ["new Intl.Segmenter(undefined, { granularity: 'word' })", true],
  ['Intl.DateTimeFormat().resolvedOptions()', true],
  ['new Intl.Collator([], options)', true],
  ['name.toLocaleLowerCase()', true],
  ['n.toLocaleString(undefined, { style })', true],
  ['a.localeCompare(b)', true],
  ["new Intl.Segmenter(site.language, { granularity: 'word' })", false],
  ['Intl.getCanonicalLocales(tag)', false],
  ["n.toLocaleString('en')", false],
  ["a.localeCompare(b, 'en')", false],
])('%s: %s', (code, isFound) => {
  expect(unnamed.test(code)).toBe(isFound)
})
