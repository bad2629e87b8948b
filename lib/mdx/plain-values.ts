import type { Program } from 'estree-jsx'
import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { inline } from './prose'
import { runExpression } from './run-expression'
import { MadeElement } from './shown-value'
import { staticValue } from './static-value'
import { expressionOf } from './tags'

/** What stands between braces: among the words, as the value of an attribute, or in place of attributes. */
type Braces = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }> | MdxJsxAttribute | MdxJsxExpressionAttribute

/** The values of expressions, by what they stand in. */
export type Values = ReadonlyMap<Braces, unknown>

/**
 * Runs every expression of a tree, as its page does.
 *
 * @throws what an expression throws
 */
export async function valuesIn(tree: Root): Promise<Values> {
  const programs = new Map<Braces, Program | null | undefined>()
  visit(tree, (node) => {
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') programs.set(node, node.data?.estree)
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') programs.set(attribute, attribute.data?.estree)
      else if (attribute.value && typeof attribute.value === 'object') programs.set(attribute, attribute.value.data?.estree)
    }
  })
  const values = new Map<Braces, unknown>()
  for (const [braces, program] of programs) values.set(braces, program && (await resultOf(program)))
  return values
}

async function resultOf(program: Program): Promise<unknown> {
  const expression = expressionOf(program)
  if (!expression) return undefined // a comment
  const known = staticValue(expression)
  if (known && 'value' in known) return known.value
  const [value] = await runExpression(program, expression)
  return value
}

/** The props of a tag, those of spread objects among them, in the order in which the last of a name counts. */
export function propsOf(attributes: readonly (MdxJsxAttribute | MdxJsxExpressionAttribute)[], values: Values): Map<string, unknown> {
  const props = new Map<string, unknown>()
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const spread = values.get(attribute)
      if (typeof spread === 'object' && spread) for (const [name, value] of Object.entries(spread)) props.set(name, value)
    } else {
      const { name, value } = attribute
      props.set(name, typeof value === 'object' && value ? values.get(attribute) : (value ?? true))
    }
  }
  return props
}

/** What a page shows of a value, as text; elements that are no part of a line are lines of their own. */
export function shownText(value: unknown): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (value instanceof MadeElement) {
    const words = shownText(value.children)
    return typeof value.type === 'string' && !inline.has(value.type) ? `\n${words}\n` : words
  }
  if (typeof value === 'object' && Symbol.iterator in value) return Array.from(value as Iterable<unknown>, shownText).join('')
  return String(value)
}
