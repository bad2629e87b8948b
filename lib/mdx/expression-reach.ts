import type { Identifier, MemberExpression, Node, Program, Property } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import type { Complaint } from './complain'
import { isUse } from './free-names'

/** Names of JavaScript that an expression may use: what counts, sorts and writes, and has no way to anything else. */
const allowed = new Set(
  `undefined NaN Infinity isNaN isFinite parseInt parseFloat encodeURI encodeURIComponent decodeURI decodeURIComponent Array BigInt
  Boolean Date Error Intl JSON Map Math Number Promise RangeError Set String TypeError URL URLSearchParams`.split(/\s+/),
)

/** Names of which only some members may be used, by themselves they may not. */
const allowedMembers: Record<string, ReadonlySet<string>> = {
  Object: new Set(['entries', 'fromEntries', 'groupBy', 'hasOwn', 'is', 'keys', 'values']),
  Symbol: new Set(['iterator', 'asyncIterator']),
}

/** Properties that lead from any value to what makes functions of text, to what others share, or into an element of React. */
const ways = new Set(
  `constructor prototype __proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ caller callee $$typeof
  getPrototypeOf setPrototypeOf defineProperty defineProperties getOwnPropertyDescriptor getOwnPropertyDescriptors captureStackTrace
  prepareStackTrace stack _owner _store`.split(/\s+/),
)

/** Something in an expression that would reach out of it, and where. */
export interface Reach {
  node: Node
  complaint: Complaint
}

/**
 * What an expression would reach that is none of its business: other files, the network, the environment, the process, and
 * whatever could lead there, such as properties whose names only running it would tell. Nothing of it is run to know that.
 *
 * A name of the machine is refused even where the expression declares it: to know which of the two is meant, one has to know all
 * of JavaScript's scopes.
 *
 * @param program what stands between braces, parsed
 */
export function reachesOf(program: Program): Reach[] {
  const found: Reach[] = []
  visit(program, (node, key, _index, ancestors) => {
    const complaint = ofNode(node, key, ancestors)
    // What is told of a member is its name, and of a key itself.
    const at = node.type === 'MemberExpression' && complaint !== changing ? node.property : node
    if (complaint) found.push({ node: at, complaint })
  })
  return found
}

function ofNode(node: Node, key: string | undefined, ancestors: readonly Node[]): Complaint | undefined {
  const parent = ancestors.at(-1)
  switch (node.type) {
    case 'ImportExpression':
      return refusal('import()', 'Write what it would give instead')
    case 'MetaProperty':
      return refusal(`${node.meta.name}.${node.property.name}`, 'Write what it would give instead')
    case 'Identifier':
      return isUse(node, key, parent) ? ofName(node, key, parent) : undefined
    case 'MemberExpression':
      return ofMember(node) ?? (isChanged(key, ancestors) ? changing : undefined)
    case 'Property':
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return ofKey(node, parent)
    default:
      return undefined
  }
}

const refusal = (what: string, fix: string): Complaint => ({ reason: `an expression cannot use \`${what}\``, fix })

const instead = 'Write the value itself, or make a component of it: one file in components/mdx, and one line in its index.ts'

function ofName({ name }: Identifier, key: string | undefined, parent: Node | undefined): Complaint | undefined {
  if (allowed.has(name)) return undefined
  const members = Object.hasOwn(allowedMembers, name) ? allowedMembers[name] : undefined
  if (members) {
    const member = parent?.type === 'MemberExpression' && key === 'object' ? nameOf(parent.property, parent.computed) : undefined
    if (member !== undefined && members.has(member)) return undefined
    const others = [...members].map((one) => `${name}.${one}`).join(', ')
    return refusal(member === undefined ? name : `${name}.${member}`, `Write it without; there are: ${others}`)
  }
  // MDX names what it makes a page with so.
  return name in globalThis || name.startsWith('_') ? refusal(name, instead) : undefined
}

/** The name of a property, when it can be read off. */
function nameOf(property: Node, computed: boolean): string | undefined {
  if (!computed) return property.type === 'Identifier' || property.type === 'PrivateIdentifier' ? property.name : literalOf(property)
  return literalOf(property)
}

function literalOf(node: Node): string | undefined {
  if (node.type === 'Literal') return 'regex' in node ? undefined : String(node.value)
  if (node.type === 'TemplateLiteral' && !node.expressions.length) return node.quasis[0]?.value.cooked ?? undefined
  return isNumeric(node) ? '0' : undefined
}

/** Whether code gives a number whatever it is given. */
const isNumeric = (node: Node): boolean =>
  node.type === 'UpdateExpression' ||
  (node.type === 'UnaryExpression' && /^[-+~]$/.test(node.operator)) ||
  (node.type === 'BinaryExpression' && /^(?:[-*/%&|^]|\*\*|<<|>>>?)$/.test(node.operator))

function ofMember({ property, computed }: MemberExpression): Complaint | undefined {
  const name = nameOf(property, computed)
  if (name === undefined)
    return {
      reason: 'an expression cannot use a property whose name only running it would tell',
      fix: 'Write its name, such as it.name, or .at(i) for an item of a list',
    }
  return ways.has(name) ? refusal(`.${name}`, instead) : undefined
}

/** A key of an object, of a class, or of a pattern that takes one apart. */
function ofKey(node: Property | Extract<Node, { type: 'MethodDefinition' | 'PropertyDefinition' }>, parent: Node | undefined) {
  const name = nameOf(node.key, node.computed)
  const isTaken = parent?.type === 'ObjectPattern'
  if (name === undefined && isTaken) return ofMember({ property: node.key, computed: true } as MemberExpression)
  // A class has a constructor.
  return name !== undefined && ways.has(name) && !(node.type === 'MethodDefinition' && name === 'constructor')
    ? refusal(name, instead)
    : undefined
}

/** Whether a part of something stands where it gets another value, or is taken away. */
function isChanged(key: string | undefined, ancestors: readonly Node[]): boolean {
  const [around, parent] = ancestors.slice(-2)
  if (!parent) return false
  switch (parent.type) {
    case 'AssignmentExpression':
    case 'AssignmentPattern':
    case 'ForInStatement':
    case 'ForOfStatement':
      return key === 'left'
    case 'UpdateExpression':
    case 'RestElement':
    case 'ArrayPattern':
      return true
    case 'UnaryExpression':
      return parent.operator === 'delete'
    case 'ChainExpression':
      return around?.type === 'UnaryExpression' && around.operator === 'delete'
    case 'Property':
      return key === 'value' && around?.type === 'ObjectPattern'
    default:
      return false
  }
}

const changing: Complaint = {
  reason: 'an expression cannot change a part of something',
  fix: 'Make a new value instead, such as {...it, name: 1} or .map()',
}
