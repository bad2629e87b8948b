import type { Heading, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'

/**
 * Moves every heading down a level, for the page's title is its only `h1`: `# Summary` becomes `<h2>Summary</h2>`.
 * Headings written as tags move too, and become headings like the others, which get an id and a link; `h6` stays.
 */
export function remarkLowerHeadings() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading') node.depth = lower(node.depth)
      else if (node.type === 'mdxJsxFlowElement' && parent && index !== undefined && /^h[1-6]$/.test(node.name ?? ''))
        parent.children[index] = asHeading(node)
    })
  }
}

const lower = (depth: number) => Math.min(6, depth + 1) as Heading['depth']

/** `<h2 id="own">Risk</h2>` as the heading it stands for; one with attributes known only when it is rendered stays a tag. */
function asHeading(tag: MdxJsxFlowElement): Heading | MdxJsxFlowElement {
  const depth = lower(Number(tag.name?.charAt(1)))
  const properties: Record<string, string> = {}
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return { ...tag, name: `h${depth}` }
    properties[attribute.name] = attribute.value
  }
  const { position, children } = tag
  const [first] = children
  const words = first?.type === 'paragraph' && children.length === 1 ? first.children : (children as Heading['children'])
  return { type: 'heading', depth, children: words, data: { hProperties: properties }, ...(position && { position }) }
}
