import type { Expression, Program } from 'estree-jsx'
import type { Nodes, Root } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx'
import type { VFile } from 'vfile'
import { type Complaint, complain } from '../complain'
import { reachesOf } from '../expression-reach'
import { freeNames } from '../free-names'
import { refusedAttribute } from '../html-refusals'
import { nodesOf } from '../nodes'
import { unfit, unfitComplaint } from '../shown-value'
import { staticValue } from '../static-value'
import { expressionOf, isElementName, pointOf } from '../tags'

/**
 * Tells of expressions that no page could be made with: that use a name there is not, `{amount}`; that fail when they are
 * run, `{null.length}`; or that give what cannot be shown, `{{ a: 1 }}`; and of those that reach for more than words need,
 * `{fetch('…')}`.
 *
 * All others are run that are more than a plain value.
 */
export function remarkExpressions() {
  return (tree: Root, file: VFile): Promise<void> | undefined => {
    const found: Found[] = []
    for (const node of nodesOf(tree, file, 'mdxFlowExpression', 'mdxTextExpression', 'mdxJsxFlowElement', 'mdxJsxTextElement')) {
      found.push(...expressionsIn(node))
      if (isBraces(node) && !node.value.trim())
        complain(file, node.position, {
          reason: 'nothing stands between the braces',
          fix: 'Remove them, or write \\{ \\} where plain braces are meant',
        })
    }
    const runnable = found.filter(({ program }) => {
      const unknown = freeNames(program).filter(({ type, name }) => type === 'Identifier' && !(name in globalThis))
      for (const name of unknown) complain(file, pointOf(name), failure(`${name.name} is not defined`))
      const reaches = reachesOf(program)
      for (const { node, complaint } of reaches) complain(file, pointOf(node), complaint)
      return unknown.length + reaches.length === 0
    })
    return runnable.length > 0 ? runAll(runnable, file) : undefined
  }
}

/** An expression of the author's, and what becomes of its value. */
interface Found {
  program: Program
  expression: Expression
  /** `attribute` of a plain element, `prop` of a component; several of either in a `spread`. */
  use: 'shown' | 'attribute' | 'prop' | 'spread'
}

const isBraces = (node: Nodes): node is MdxFlowExpression | MdxTextExpression =>
  node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'

function expressionsIn(node: Nodes): Found[] {
  if (isBraces(node)) return foundIn(node.data?.estree, 'shown')
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  const use = isElementName(node.name ?? '') ? 'attribute' : 'prop'
  return node.attributes.flatMap((attribute) => {
    if (attribute.type === 'mdxJsxExpressionAttribute') return foundIn(attribute.data?.estree, 'spread')
    const refused = use === 'attribute' && refusedAttribute(attribute.name)
    return attribute.value && typeof attribute.value === 'object' && !refused ? foundIn(attribute.value.data?.estree, use) : []
  })
}

/** Values of which nothing can be wrong when they are shown; of other kinds can, which the run tells too. */
const plain = new Set(['string', 'number', 'boolean', 'null', 'undefined'])

function foundIn(program: Program | null | undefined, use: Found['use']): Found[] {
  const expression = expressionOf(program)
  return program && expression && !plain.has(staticValue(expression)?.kind ?? '') ? [{ program, expression, use }] : []
}

async function runAll(found: Found[], file: VFile): Promise<void> {
  const { runExpression } = await import('../run-expression')
  for (const { program, expression, use } of found)
    try {
      const [value] = await runExpression(program, expression)
      if (use === 'prop' || use === 'spread') continue
      const kind = unfit(value, use)
      if (kind) complain(file, pointOf(expression), unfitComplaint(kind, use))
    } catch (error) {
      complain(file, pointOf(expression), failure(error instanceof Error ? error.message : String(error)))
    }
}

const failure = (why: string): Complaint => ({
  reason: `an expression fails: ${why}`,
  fix: 'Mend what stands between the braces, or write \\{ where a plain brace is meant',
})
