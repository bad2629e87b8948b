import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Fails on `import` and `export` lines, which the renderer would drop without a word. */
export function remarkRefuseModules() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'mdxjsEsm', (node) => {
      file.fail('a post cannot import or export', { place: node.position, ruleId: 'modules', source: 'site' })
    })
  }
}
