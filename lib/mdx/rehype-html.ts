import type { Element, Nodes, Root } from 'hast'
import type { Schema } from 'hast-util-sanitize'
import type {} from 'mdast-util-mdx'
import { EXIT, SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { withoutNamesOfObjects } from './attribute-info'

/**
 * Makes elements of the HTML in a Markdown file, as far as our pages allow it: of `<kbd onclick="x()">K</kbd>` an element `kbd`
 * without attributes. Comments go.
 * What Markdown itself and our own plugins have made stays as it is.
 */
export function rehypeHtml() {
  return async (tree: Root, file: VFile): Promise<Root | undefined> => {
    if (!holdsHtml(tree)) return undefined
    const [{ default: rehypeRaw }, { sanitize }, { htmlSchema }] = await Promise.all([
      import('rehype-raw'),
      import('hast-util-sanitize'),
      import('./html-schema'),
    ])
    const schema = withMarks(htmlSchema)
    const parse = (part: Root): Root => {
      const aside = setAside(part, schema, parse)
      const parsed = rehypeRaw()(part, file)
      return putBack({ type: 'root', children: [sanitize(parsed, schema)].flatMap(childrenOf) }, aside)
    }
    return parse(tree)
  }
}

function holdsHtml(tree: Root): boolean {
  let holds = false
  visit(tree, 'raw', () => {
    holds = true
    return EXIT
  })
  return holds
}

const childrenOf = (node: Nodes): Root['children'] => (node.type === 'root' ? node.children : [node])

/** Begins the number of what is set aside. No author can write it: Markdown and HTML take another character for this one. */
const mark = '\0'

const withMarks = (schema: Schema): Schema => ({
  ...schema,
  allowComments: true,
  attributes: { ...schema.attributes, '*': [...(schema.attributes?.['*'] ?? []), 'dataMark'] },
})

/**
 * Sets aside what is no HTML of the author's: the attributes and data of elements; and wholly, with a mark in its place, what
 * HTML could not hold, such as tags of MDX.
 *
 * @param parse makes elements of the HTML in what those tags hold
 * @returns what was set aside, by number
 */
function setAside(tree: Root, { tagNames }: Schema, parse: (part: Root) => Root): Nodes[] {
  const aside: Nodes[] = []
  visit(tree, (node, index, parent) => {
    if (node.type === 'raw') node.value = withoutNamesOfObjects(node.value)
    if (!parent || index === undefined || node.type === 'text' || node.type === 'raw') return undefined
    const number = `${mark}${aside.push(node) - 1}`
    if (node.type === 'element' && tagNames?.includes(node.tagName)) {
      const { type, tagName, children, position } = node
      parent.children[index] = { type, tagName, children, properties: { dataMark: number }, ...(position && { position }) }
      return undefined
    }
    if ('children' in node) node.children = parse({ type: 'root', children: node.children }).children as Element['children']
    parent.children[index] = { type: 'comment', value: number }
    return SKIP
  })
  return aside
}

/** Puts back what was set aside. */
function putBack(tree: Root, aside: readonly Nodes[]): Root {
  const marked = (value: unknown) => (typeof value === 'string' && value.startsWith(mark) ? aside[Number(value.slice(1))] : undefined)
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.type === 'comment') {
      const found = marked(node.value)
      parent.children.splice(index, 1, ...(found ? childrenOf(found) : []))
      return [SKIP, index + (found ? 1 : 0)]
    }
    if (node.type !== 'element') return undefined
    const found = marked(node.properties.dataMark)
    if (found?.type === 'element') {
      node.properties = found.properties
      if (found.data) node.data = found.data
    }
    return undefined
  })
  return tree
}
