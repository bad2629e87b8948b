import type { Expression } from 'estree-jsx'

/** A value as far as it can be read off the source: its kind, and of simple ones the value itself. */
export type StaticValue =
  | { kind: 'string'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'null' | 'undefined' | 'bigint' | 'array' | 'object' | 'function' | 'element' }

/**
 * What an attribute's value is known to be before anything is run: of `{-300}` the number -300, nothing of `{1 + 1}`.
 *
 * @param given the text or expression it is given; `null` for an attribute without a value, which means true
 */
export function staticValue(given: string | Expression | null): StaticValue | undefined {
  if (given === null) return { kind: 'boolean', value: true }
  if (typeof given === 'string') return { kind: 'string', value: given }
  switch (given.type) {
    case 'Literal':
      return literalValue(given)
    case 'TemplateLiteral':
      return given.expressions.length ? undefined : { kind: 'string', value: given.quasis[0]?.value.cooked ?? '' }
    case 'UnaryExpression': {
      const value = given.operator === '-' ? staticValue(given.argument) : undefined
      return value?.kind === 'number' ? { kind: 'number', value: -value.value } : undefined
    }
    case 'Identifier':
      return given.name === 'undefined' ? { kind: 'undefined' } : undefined
    case 'ArrayExpression':
      return { kind: 'array' }
    case 'ObjectExpression':
      return { kind: 'object' }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'ClassExpression':
      return { kind: 'function' }
    case 'JSXElement':
    case 'JSXFragment':
      return { kind: 'element' }
    default:
      return undefined
  }
}

function literalValue(literal: Expression & { type: 'Literal' }): StaticValue | undefined {
  if ('regex' in literal) return { kind: 'object' }
  if ('bigint' in literal) return { kind: 'bigint' }
  const { value } = literal
  if (value === null) return { kind: 'null' }
  if (typeof value === 'string') return { kind: 'string', value }
  if (typeof value === 'number') return { kind: 'number', value }
  return typeof value === 'boolean' ? { kind: 'boolean', value } : undefined
}
