import { runInNewContext } from 'node:vm'
import type { Expression, Program } from 'estree-jsx'
import { buildJsx } from 'estree-util-build-jsx'
import { toJs } from 'estree-util-to-js'
import { reachesOf } from './expression-reach'
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
 * @throws what the expression throws, or an error when it reaches for more than words need, or when it, or what it awaits, does not end within a second
 */
export async function runExpression(program: Program, expression: Expression): Promise<[unknown]> {
  const [reach] = reachesOf(program)
  if (reach) throw new Error(reach.complaint.reason)
  const components = [...new Set(freeNames(program).flatMap(({ type, name }) => (type === 'JSXIdentifier' ? [name] : [])))]
  const list: Expression = { type: 'ArrayExpression', elements: [structuredClone(expression)] }
  const code: Program = { type: 'Program', sourceType: 'module', body: [{ type: 'ExpressionStatement', expression: list }] }
  buildJsx(code, { pragma: '$element', pragmaFrag: '$fragment' })
  const run = new AsyncFunction('$element', '$fragment', ...components, `"use strict"; return ${toJs(code).value}`)
  return inTime(withinSecond(() => run(makeElement, fragment, ...components.map((name) => () => name))))
}

const tooLong = () => new Error('it takes longer than a second')

/** Waits a second at the most: what an expression can wait for is there by then. */
async function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLong()), 1000)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Whether a script was stopped. Such an error is no instance of our `Error`: it is made where the script runs. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

/** Calls a function, which is stopped after a second. Only a script can be stopped, so that one calls it. */
function withinSecond<T>(call: () => T): T {
  try {
    return runInNewContext('call()', { call }, { timeout: 1000 })
  } catch (error) {
    throw isTimeout(error) ? tooLong() : error
  }
}
