import type { Element, ElementContent, Nodes, Parents, Root } from 'hast'
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

/**
 * Moves headings so that the highest in a text is an `h2`, for the page's title is its only `h1`: of `# Summary` becomes
 * `<h2>Summary</h2>`, and so of `## Summary` in a text that uses no `#`. None goes below `h6`.
 *
 * Headings written as tags of MDX move too, and become headings like the others, which get an id and a link.
 */
export function rehypeLowerHeadings() {
  return (tree: Root): void => {
    const headings: { node: Heading; depth: number; index: number; parent: Parents }[] = []
    visit(tree, (node, index, parent) => {
      const depth = parent && isFootnotes(parent) ? 0 : depthOf(node)
      if (depth && parent && index !== undefined) headings.push({ node: node as Heading, depth, index, parent })
    })
    const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6)
    for (const { node, depth, index, parent } of headings) {
      const name = `h${Math.min(6, depth - highest + 2)}`
      if (node.type === 'element') node.tagName = name
      else parent.children[index] = asElement(node, name)
    }
  }
}

type Heading = Element | MdxJsxFlowElementHast

/** Whether a node holds the footnotes, and the heading above them, which is no part of the text. */
const isFootnotes = (node: Parents) => node.type === 'element' && node.properties.dataFootnotes !== undefined

const depthOf = (node: Nodes): number =>
  Number(/^h([1-6])$/.exec(node.type === 'element' ? node.tagName : node.type === 'mdxJsxFlowElement' ? (node.name ?? '') : '')?.[1] ?? 0)

/** `<h2 id="own">Risk</h2>` as the element it stands for; one with attributes known only when it is rendered stays a tag. */
function asElement(tag: MdxJsxFlowElementHast, tagName: string): Heading {
  const properties: Record<string, string> = {}
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return { ...tag, name: tagName }
    properties[attribute.name] = attribute.value
  }
  const { position } = tag
  const children = tag.children as ElementContent[]
  const [only, ...others] = children.filter((child) => child.type !== 'text' || child.value.trim())
  const words = only?.type === 'element' && only.tagName === 'p' && !others.length ? only.children : children
  return { type: 'element', tagName, properties, children: words, ...(position && { position }) }
}
