import type { Expression, Program } from 'estree-jsx'
import { buildJsx } from 'estree-util-build-jsx'
import { toJs } from 'estree-util-to-js'
import { freeNames } from './free-names'
import { fragment, MadeElement } from './shown-value'

const makeElement = (type: unknown, _props: unknown, ...children: unknown[]) => new MadeElement(type, children)

const AsyncFunction = (async () => {}).constructor as FunctionConstructor

/**
 * Runs an expression of a post as its page would, except that components are not rendered.
 *
 * @param program what stands between the braces, parsed; it is left as it is
 * @param expression the expression in it
 * @returns what the expression gives, in a list, so that no promise is awaited that the page would not await
 * @throws what the expression throws
 */
export async function runExpression(program: Program, expression: Expression): Promise<[unknown]> {
  const components = [...new Set(freeNames(program).flatMap(({ type, name }) => (type === 'JSXIdentifier' ? [name] : [])))]
  const list: Expression = { type: 'ArrayExpression', elements: [structuredClone(expression)] }
  const code: Program = { type: 'Program', sourceType: 'module', body: [{ type: 'ExpressionStatement', expression: list }] }
  buildJsx(code, { pragma: '$element', pragmaFrag: '$fragment' })
  const run = new AsyncFunction('$element', '$fragment', ...components, `"use strict"; return ${toJs(code).value}`)
  return run(makeElement, fragment, ...components.map((name) => () => name))
}
