import type { BaseNode, Expression, JSXAttribute, JSXElement, JSXOpeningElement, ObjectExpression, Program, Property } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import type { Nodes } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Point } from 'unist'
import { freeNames } from './free-names'
import { oncePerTree } from './once-per-tree'
import { placeAt, startOf } from './place'

/** A tag of MDX, written among words or within an expression. */
export interface Tag {
  /** As written: `div`, `Callout`, `chart.Bar`. */
  name: string
  /** Where the name begins. */
  place: Point
  /** Those of spread objects among them, as far as their names can be read off: `{...{ open: true }}`. */
  attributes: TagAttribute[]
  /** Whether it has attributes besides, which only running it would tell: `{...props}`. */
  spread: boolean
  /** Where what it holds begins; nothing when it holds nothing. */
  content?: Point
  /** Names of the tags around it, the outermost first. */
  within: string[]
  /** Whether its name is declared in the expression it is written in, so that it is none of the site's. */
  local: boolean
}

/** An attribute with a name: `title="so"`, `width={300}`, `open`. */
export interface TagAttribute {
  name: string
  /** Where the name begins. */
  place: Point
  /** Its text or expression; `null` when it has only a name. */
  value: string | Expression | null
  /** Where its value begins, with the quote or brace; the same as `place` when it has none. */
  valuePlace: Point
  /** Whether an expression holds it, as it holds the tag or the object that is spread. */
  inExpression: boolean
}

/** Whether a name is that of an element, `div` or `my-tag`, and not of a component. */
export const isElementName = (name: string): boolean => /^[a-z]/.test(name) && !name.includes('.')

/**
 * Every tag in a tree of MDX, in order.
 *
 * @param tree as it was parsed, before any of it changes
 */
export const tagsOf = oncePerTree((tree, file) => {
  const words = String(file.value)
  const tags: Tag[] = []
  function addFrom(node: Nodes, within: string[]): void {
    let inside = within
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      if (node.name) {
        tags.push({ ...writtenTag(node, node.name, words), within })
        inside = [...within, node.name]
      }
      for (const { value, data } of expressionsIn(node)) if (value.includes('<')) tags.push(...tagsIn(data?.estree, inside))
    } else if ((node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') && node.value.includes('<'))
      tags.push(...tagsIn(node.data?.estree, within))
    if ('children' in node) for (const child of node.children) addFrom(child, inside)
  }
  addFrom(tree, [])
  return tags
})

/** The expressions a tag's attributes are given. */
const expressionsIn = ({ attributes }: MdxJsxFlowElement | MdxJsxTextElement) =>
  attributes
    .map((attribute) => (attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value))
    .filter((value) => typeof value === 'object' && value !== null)

/** The one expression of a program that stands between braces; nothing when there is only a comment. */
export function expressionOf(program: Program | null | undefined): Expression | undefined {
  const [statement] = program?.body ?? []
  return statement?.type === 'ExpressionStatement' ? statement.expression : undefined
}

function writtenTag(node: MdxJsxFlowElement | MdxJsxTextElement, name: string, words: string): Omit<Tag, 'within'> {
  const content = node.children.find(isShown)?.position?.start
  const given = node.attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute'
      ? { attributes: [writtenAttribute(attribute, words)], spread: false }
      : spreadAttributes(expressionOf(attribute.data?.estree)),
  )
  return {
    name,
    place: placeAt(words, startOf(node).offset + 1, startOf(node)),
    attributes: given.flatMap(({ attributes }) => attributes),
    spread: given.some(({ spread }) => spread),
    ...(content && { content }),
    local: false,
  }
}

/** Whether a page shows anything of a node: not of spaces, nor of a comment. */
const isShown = (node: Nodes): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : !(node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') || expressionOf(node.data?.estree) !== undefined

function writtenAttribute(attribute: MdxJsxAttribute, words: string): TagAttribute {
  const { name, value = null, position } = attribute
  const place = startOf(attribute)
  const written = words.slice(place.offset, position?.end.offset)
  const beforeValue = value === null ? 0 : (/^[^=]*=\s*/.exec(written)?.[0].length ?? 0)
  return {
    name,
    place,
    value: typeof value === 'object' ? (expressionOf(value?.data?.estree) ?? null) : value,
    valuePlace: placeAt(words, place.offset + beforeValue, place),
    inExpression: false,
  }
}

/** The attributes that spreading an object gives, and whether there may be more than can be read off it. */
function spreadAttributes(expression: Expression | undefined): Pick<Tag, 'attributes' | 'spread'> {
  if (expression?.type !== 'ObjectExpression') return { attributes: [], spread: true }
  const given = expression.properties.map((property) =>
    property.type === 'SpreadElement' ? spreadAttributes(property.argument) : objectAttribute(property),
  )
  return { attributes: given.flatMap(({ attributes }) => attributes), spread: given.some(({ spread }) => spread) }
}

function objectAttribute({ key, value, computed, kind }: ObjectProperty): Pick<Tag, 'attributes' | 'spread'> {
  const name = computed ? undefined : key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined
  if (name === undefined || kind !== 'init' || !isExpression(value)) return { attributes: [], spread: true }
  return { attributes: [{ name, place: pointOf(key), value, valuePlace: pointOf(value), inExpression: true }], spread: false }
}

type ObjectProperty = Exclude<ObjectExpression['properties'][number], { type: 'SpreadElement' }>

/** An object that is no pattern holds nothing else. */
const isExpression = (value: Property['value']): value is Expression => !/Pattern$/.test(value.type)

/** Every tag within an expression. */
function tagsIn(program: Program | null | undefined, within: string[]): Tag[] {
  if (!program) return []
  const tags: Tag[] = []
  const free = new Set<object>(freeNames(program))
  const around = [...within]
  visit(program, {
    enter(node) {
      if (node.type !== 'JSXElement') return
      const tag = { ...codeTag(node), within: [...around] }
      tags.push({ ...tag, local: !isElementName(tag.name) && !free.has(rootOf(node.openingElement.name)) })
      around.push(tag.name)
    },
    leave(node) {
      if (node.type === 'JSXElement') around.pop()
    },
  })
  return tags
}

function codeTag({ openingElement: { name, attributes }, children }: JSXElement): Omit<Tag, 'within' | 'local'> {
  const content = children.find((child) =>
    child.type === 'JSXText'
      ? child.value.trim() !== ''
      : child.type !== 'JSXExpressionContainer' || child.expression.type !== 'JSXEmptyExpression',
  )
  const given = attributes.map((attribute) =>
    attribute.type === 'JSXAttribute' ? { attributes: [codeAttribute(attribute)], spread: false } : spreadAttributes(attribute.argument),
  )
  return {
    name: nameOf(name),
    place: pointOf(name),
    attributes: given.flatMap(({ attributes }) => attributes),
    spread: given.some(({ spread }) => spread),
    ...(content && { content: pointOf(content) }),
  }
}

function codeAttribute({ name, value }: JSXAttribute): TagAttribute {
  const expression = value?.type === 'JSXExpressionContainer' ? value.expression : value
  return {
    name: nameOf(name),
    place: pointOf(name),
    value:
      !expression || expression.type === 'JSXEmptyExpression'
        ? null
        : expression.type === 'Literal' && expression === value
          ? String(expression.value)
          : expression,
    valuePlace: pointOf(value ?? name),
    inExpression: true,
  }
}

/** Where code begins in the file. */
export const pointOf = ({ loc }: BaseNode): Point => ({ line: loc?.start.line ?? 1, column: (loc?.start.column ?? 0) + 1 })

type TagName = JSXOpeningElement['name']

function nameOf(name: TagName): string {
  if (name.type === 'JSXNamespacedName') return `${name.namespace.name}:${name.name.name}`
  return name.type === 'JSXMemberExpression' ? `${nameOf(name.object)}.${name.property.name}` : name.name
}

const rootOf = (name: TagName): TagName => (name.type === 'JSXMemberExpression' ? rootOf(name.object) : name)
