import type { Identifier, JSXIdentifier, Node, Program } from 'estree-jsx'
import { createVisitors } from 'estree-util-scope'
import { SKIP, visit } from 'estree-util-visit'

/** The places where code uses a name it does not declare: of `x => x + y` the one of `y`; those of tags too, as in `<Box />`. */
export function freeNames(program: Program): (Identifier | JSXIdentifier)[] {
  const { enter, exit, scopes } = createVisitors()
  /** What is used in each scope that is open, the innermost last, and not known to be declared yet. */
  const used: (Identifier | JSXIdentifier)[][] = [[]]
  visit(program, {
    enter(node, key, _index, ancestors) {
      if (node.type === 'JSXClosingElement') return SKIP
      enter(node)
      while (used.length < scopes.length) used.push([])
      if (node.type === 'ClassExpression' && node.id) scopes.at(-1)?.defined.push(node.id.name)
      if (node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration') scopes.at(-1)?.defined.push('arguments')
      if (isUse(node, key, ancestors.at(-1))) used.at(-1)?.push(node)
      return
    },
    leave(node) {
      const scope = scopes.at(-1)
      exit(node)
      // A declaration may stand below its use, so that what a scope declares is known at its end.
      if (used.length === scopes.length) return
      const left = undeclared(used.pop(), scope)
      used.at(-1)?.push(...left)
    },
  })
  return undeclared(used[0], scopes[0])
}

const undeclared = (names: (Identifier | JSXIdentifier)[] = [], scope?: { defined: string[] }) =>
  names.filter(({ name }) => !scope?.defined.includes(name))

/** Whether an identifier stands for a value here, and is not the name of a property, a label, or what `typeof` may ask about. */
export function isUse(node: Node, key: string | undefined, parent: Node | undefined): node is Identifier | JSXIdentifier {
  if (node.type === 'JSXIdentifier')
    return parent?.type === 'JSXMemberExpression' ? key === 'object' : parent?.type === 'JSXOpeningElement' && !/^[a-z]|-/.test(node.name)
  if (node.type !== 'Identifier') return false
  switch (parent?.type) {
    case 'MemberExpression':
      return key !== 'property' || parent.computed
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return key !== 'key' || parent.computed
    case 'UnaryExpression':
      return parent.operator !== 'typeof'
    case 'LabeledStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
    case 'MetaProperty':
      return false
    default:
      return true
  }
}
