import { createProcessor } from '@mdx-js/mdx'
import type { Program } from 'estree-jsx'
import { describe, expect, test } from 'vitest'
import { reachesOf } from './expression-reach'

/** What is told of an expression: where, counted from the braces, and which. */
function reaches(code: string): string[] {
  const tree = createProcessor({ format: 'mdx' }).parse(`{${code}}`) as unknown as { children: { data?: { estree?: Program } }[] }
  const program = tree.children[0]?.data?.estree
  if (!program) throw new Error('it is no expression')
  return reachesOf(program).map(({ node, complaint }) => `${(node.loc?.start.column ?? 0) + 1} ${complaint.reason}`)
}

const using = (what: string) => `an expression cannot use \`${what}\``
const unnamed = 'an expression cannot use a property whose name only running it would tell'
const changing = 'an expression cannot change a part of something'

describe('an expression cannot', () => {
  test.each([
    ["fetch('https://evil.example')", [`2 ${using('fetch')}`]],
    ["(await import('node:fs')).readFileSync('/etc/passwd')", [`9 ${using('import()')}`]],
    ['import.meta.url', [`2 ${using('import.meta')}`]],
    ['process.env.HOME', [`2 ${using('process')}`]],
    ["globalThis['fetch']", [`2 ${using('globalThis')}`]],
    ["(0, eval)('1')", [`6 ${using('eval')}`]],
    ["new Function('return 1')()", [`6 ${using('Function')}`]],
    ["[].constructor.constructor('return process')()", [`17 ${using('.constructor')}`, `5 ${using('.constructor')}`]],
    ["''['constructor']", [`5 ${using('.constructor')}`]],
    ["''['\\x63onstructor']", [`5 ${using('.constructor')}`]],
    ['""[`constructor`]', [`5 ${using('.constructor')}`]],
    ["[]['con' + 'structor']", [`5 ${unnamed}`]],
    ['((key) => [][key])("constructor")', [`15 ${unnamed}`]],
    ['(({ constructor: made }) => made)([])', [`6 ${using('constructor')}`]],
    ["(({ ['con' + 'structor']: made }) => made)([])", [`6 ${unnamed}`]],
    ["constructor('return 1')", [`2 ${using('constructor')}`]],
    ['(() => { const { constructor: made = 1 } = []; return made })()', [`19 ${using('constructor')}`]],
    ['[].__proto__.map', [`5 ${using('.__proto__')}`]],
    ['Object.getPrototypeOf([])', [`9 ${using('.getPrototypeOf')}`, `2 ${using('Object.getPrototypeOf')}`]],
    ['((all) => all.getOwnPropertyDescriptors([]))(Object)', [`16 ${using('.getOwnPropertyDescriptors')}`, `47 ${using('Object')}`]],
    ["Reflect.get([], 'map')", [`2 ${using('Reflect')}`]],
    ['new Proxy({}, {})', [`6 ${using('Proxy')}`]],
    ['Math.max = () => 1', [`2 ${changing}`]],
    ['(([Math.max] = [1]))', [`5 ${changing}`]],
    ['({ a: Math.max } = { a: 1 })', [`8 ${changing}`]],
    ['Math.max++', [`2 ${changing}`]],
    ['delete Math?.max', [`9 ${changing}`]],
    ['(() => { for (Math.max of [1]); })()', [`16 ${changing}`]],
    ['new Error().stack', [`14 ${using('.stack')}`]],
    ['new WebAssembly.Module()', [`6 ${using('WebAssembly')}`]],
    ['setTimeout(() => 1)', [`2 ${using('setTimeout')}`]],
    ["Symbol.for('react.element')", [`2 ${using('Symbol.for')}`]],
    ["({ $$typeof: 1, type: 'script' })", [`5 ${using('$$typeof')}`]],
    ['[<Box key="a" of={process.env} />]', [`20 ${using('process')}`]],
    ["((make = _jsx) => { var _jsx; return make('script', {}) })()", [`11 ${using('_jsx')}`, `26 ${using('_jsx')}`]],
    // Scopes that are easily taken for others.
    ['((a = process) => { var process; return a })()', [`8 ${using('process')}`, `26 ${using('process')}`]],
    ['(() => { { function process() {} } return process })()', [`22 ${using('process')}`, `44 ${using('process')}`]],
    ['(() => { (class process {}); return process.env })()', [`18 ${using('process')}`, `38 ${using('process')}`]],
  ])('%s', (code, told) => {
    expect(reaches(code)).toEqual(told)
  })
})

test.each([
  '365 * 24',
  "['three', 'words'].join(', ')",
  '[1, 2].map((n, i, all) => all[0] + all[i - 1] + n)',
  "new Date('2025-01-01').toLocaleDateString('en')",
  "new Intl.NumberFormat('en').format(1)",
  'Object.entries({ a: 1 }).map(([name, { process: of }]) => name + of)',
  "[...new Set(['b', 'a'])].sort()",
  '(() => { let sum = 0; for (const n of [1, 2]) sum += n; return sum })()',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
  '`${Math.max(1, 2)} of ${typeof process}`',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
  "({ [`a${1}`]: 1, 'b-c': 2 })['b-c']",
  '[1].map((n) => <b key={n}>{n}</b>)',
  'new (class { constructor() {} tell() { return 1 } })().tell()',
])('an expression can: %s', (code) => {
  expect(reaches(code)).toEqual([])
})
