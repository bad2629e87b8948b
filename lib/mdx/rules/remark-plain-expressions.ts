import type { JSXElement, JSXOpeningElement, Node, ObjectExpression, Program } from 'estree-jsx'
import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { nodesOf } from '../nodes'
import { startOf } from '../place'
import { expressionOf, pointOf } from '../tags'

/**
 * Tells of expressions of an untrusted post that are more than a plain value, `{365 * 24}`: nothing that it says is run.
 * It takes the place of `remarkExpressions`.
 */
export function remarkPlainExpressions() {
  return (tree: Root, file: VFile): void => {
    const judge = (program: Program | null | undefined) => {
      const expression = expressionOf(program)
      if (expression && !isPlain(expression)) complain(file, pointOf(expression), notRun)
    }
    for (const node of nodesOf(tree, file, 'mdxFlowExpression', 'mdxTextExpression')) {
      if (node.value.trim()) judge(node.data?.estree)
      else
        complain(file, startOf(node), {
          reason: 'nothing stands between the braces',
          fix: 'Remove them, or write \\{ \\} where plain braces are meant',
        })
    }
    for (const { attributes } of nodesOf(tree, file, 'mdxJsxFlowElement', 'mdxJsxTextElement'))
      for (const attribute of attributes) {
        if (attribute.type === 'mdxJsxExpressionAttribute') judge(attribute.data?.estree)
        else if (attribute.value && typeof attribute.value === 'object') judge(attribute.value.data?.estree)
      }
  }
}

const notRun = {
  reason: 'what an untrusted post says is not run, and only running this would tell what it gives',
  fix: 'Write the value itself, or have the owner of the site take it over',
}

/** Whether code is a value that stands there: nothing in it is a name, a call or an operation. */
function isPlain(code: Node): boolean {
  switch (code.type) {
    case 'Literal':
      return !('regex' in code)
    case 'TemplateLiteral':
      return code.expressions.length === 0
    case 'UnaryExpression':
      return code.operator === '-' && code.argument.type === 'Literal'
    case 'Identifier':
      return code.name === 'undefined'
    case 'ArrayExpression':
      return code.elements.every((item) => item !== null && isPlain(item))
    case 'ObjectExpression':
      return code.properties.every(isPlainProperty)
    case 'JSXElement':
      return code.openingElement.attributes.every(isPlainAttribute) && code.children.every(isPlainChild)
    case 'JSXFragment':
      return code.children.every(isPlainChild)
    case 'JSXExpressionContainer':
      return isPlain(code.expression)
    case 'JSXText':
    case 'JSXEmptyExpression':
      return true
    default:
      return false
  }
}

const isPlainChild = (child: JSXElement['children'][number]): boolean => child.type !== 'JSXSpreadChild' && isPlain(child)

const isPlainAttribute = (attribute: JSXOpeningElement['attributes'][number]): boolean =>
  attribute.type === 'JSXAttribute' ? attribute.value === null || isPlain(attribute.value) : isPlain(attribute.argument)

const isPlainProperty = (property: ObjectExpression['properties'][number]): boolean =>
  property.type === 'Property' && property.kind === 'init' && !property.computed && !property.method && isPlain(property.value)
