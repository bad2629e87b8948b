import type { Root } from 'mdast'
import type {} from 'mdast-util-mdx'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { nodesOf } from '../nodes'
import { pointOf } from '../tags'

/** Tells of `import` and `export` lines, which a page is made without. */
export function remarkRefuseModules() {
  return (tree: Root, file: VFile): void => {
    for (const { data } of nodesOf(tree, file, 'mdxjsEsm'))
      for (const statement of data?.estree?.body ?? [])
        complain(file, pointOf(statement), {
          reason: 'a post cannot import or export',
          fix: statement.type.startsWith('Import')
            ? 'Remove the line: components need no import, and your own is one file in components/mdx and one line in its index.ts'
            : 'Remove the line, and write the value where it is used, such as {2019 + 5}',
        })
  }
}
