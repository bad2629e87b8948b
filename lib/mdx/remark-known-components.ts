import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/**
 * Fails on a component that the site does not have: `<Calout>`.
 *
 * @param known names a post may use, such as `Callout`
 */
export function remarkKnownComponents(known: string[]) {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const name = 'name' in node ? node.name : null
      if (!name || !/^[A-Z]|\./.test(name) || known.includes(name)) return
      file.fail(`there is no component <${name}>; there are: ${known.join(', ')}`, {
        place: node.position,
        ruleId: 'component',
        source: 'site',
      })
    })
  }
}
