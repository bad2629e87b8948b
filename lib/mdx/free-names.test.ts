import { createProcessor } from '@mdx-js/mdx'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { freeNames } from './free-names'

const processor = createProcessor({ format: 'mdx' })

/** Each free name of one expression, and the column it stands at. */
function namesIn(code: string): string {
  const names: string[] = []
  visit(processor.parse(`{${code}}`), (node) => {
    if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && node.data?.estree)
      for (const { name, loc } of freeNames(node.data.estree)) names.push(`${name}@${(loc?.start.column ?? 0) + 1}`)
  })
  return names.join(' ')
}

describe('freeNames', () => {
  test.each([
    ['amount', 'amount@2'],
    ['1 + a.b[c].d', 'a@6 c@10'],
    ['({ a, b: c, [d]: 1 })', 'a@5 c@11 d@15'],
    ['x = y', 'x@2 y@6'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
    ['`${a}b`', 'a@5'],
    ['a?.b ?? c', 'a@2 c@10'],
    ['await a', 'a@8'],
    ['new A()', 'A@6'],
    ['a.map((b) => b.c + d)', 'a@2 d@21'],
    ['arguments', 'arguments@2'],
    ['() => arguments[0]', 'arguments@8'],
    ['typeof a', ''],
    ['typeof a.b', 'a@9'],
    ['-a', 'a@3'],
    ['/* a */', ''],
  ])('finds what %j uses', (code, names) => {
    expect(namesIn(code)).toBe(names)
  })

  test.each([
    '(a) => a',
    '({ a, b: c, ...d }) => a + c + d',
    '([a, , b = a, ...c]) => a + b + c',
    '(a, b = a) => { const c = b; let d; { var e = 1 } return c + d + e }',
    'function f(n) { return n ? f(n - 1) : arguments.length }',
    '(() => { return g(); function g() { return h } const h = 1 })()',
    '() => { for (const x of [1]) x; for (let i = 0; i < 1; i++) i; for (const k in {}) k }',
    '() => { try {} catch (e) { e } try {} catch ({ message }) { message } }',
    '() => { outer: for (;;) { break outer } }',
    'class A { static b = A; #c = 1; d() { return this.#c + new.target } }',
    '(C) => <C.D c={1}>C</C.D>',
    '(Box) => <Box />',
    'function f() { return () => arguments }',
    '({ f() { return arguments } })',
    'async (a) => { for await (const b of a) b }',
    'function* g(a) { yield a }',
    '<b title="x">y</b>',
  ])('knows what %j declares', (code) => {
    expect(namesIn(code)).toBe('')
  })

  test.each([
    ['(() => { { let a = 1; const b = 1 } return a + b })()', 'a@45 b@49'],
    ['((a) => a)(a)', 'a@13'],
    ['(() => { for (const x of x2) {} return x })()', 'x2@27 x@41'],
    ['(() => { try {} catch (e) {} return e })()', 'e@38'],
    ['<Box a={b}>{c}</Box>', 'b@10 Box@3 c@14'],
    ['<a.B>x</a.B>', 'a@3'],
  ])('does not take %j for declared where it is not', (code, names) => {
    expect(namesIn(code)).toBe(names)
  })
})
