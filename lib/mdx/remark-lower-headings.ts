import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'

/**
 * Moves every heading down a level, for the page's title is its only `h1`: `# Summary` becomes `<h2>Summary</h2>`.
 * Headings written as tags move too; `h6` stays.
 */
export function remarkLowerHeadings() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type === 'heading') node.depth = Math.min(6, node.depth + 1) as typeof node.depth
      else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
        node.name = node.name?.replace(/^h([1-5])$/, (_, depth) => `h${Number(depth) + 1}`) ?? null
    })
  }
}
