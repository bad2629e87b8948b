import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { pointOf } from '../tags'

/** Tells of `import` and `export` lines, which a page is made without. */
export function remarkRefuseModules() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'mdxjsEsm', ({ data }) => {
      for (const statement of data?.estree?.body ?? [])
        complain(file, pointOf(statement), {
          reason: 'a post cannot import or export',
          fix: statement.type.startsWith('Import')
            ? 'Remove the line: components need no import, and your own is one file in components/mdx and one line in its index.ts'
            : 'Remove the line, and write the value where it is used, such as {2019 + 5}',
        })
    })
  }
}
