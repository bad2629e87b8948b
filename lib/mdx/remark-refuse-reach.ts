import type { Program } from 'estree-jsx'
import type { Nodes, Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import { reachesOf } from './expression-reach'
import { pointOf } from './tags'

/**
 * Keeps words from becoming a program that reaches for more than words need. A survey tells the author of it; this is for whoever
 * renders words that were not surveyed, or in spite of it, such as a feed in development.
 *
 * @param path of the file, for messages
 * @throws at the first of them
 */
export function remarkRefuseReach(path: string) {
  return (tree: Root): void => {
    visit(tree, (node) => {
      for (const program of programsIn(node)) {
        const [reach] = reachesOf(program)
        if (!reach) continue
        const { line, column } = pointOf(reach.node)
        throw new Error(`${path}:${line}:${column}  error  ${reach.complaint.reason}`)
      }
      if (node.type === 'mdxjsEsm') throw new Error(`${path}:${node.position?.start.line}:1  error  a post cannot import or export`)
    })
  }
}

function programsIn(node: Nodes): Program[] {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return node.data?.estree ? [node.data.estree] : []
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute) => {
    const code = attribute.type === 'mdxJsxExpressionAttribute' ? attribute : attribute.value
    return code && typeof code === 'object' && code.data?.estree ? [code.data.estree] : []
  })
}
