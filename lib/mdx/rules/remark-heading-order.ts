import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { headingsOf } from './headings'

/**
 * Tells of headings that skip a level: `#`, then `###`. The first has to be of the highest level there is, which is `#`, or
 * `##` in a text without any `#`. What is a heading by accident does not count.
 */
export function remarkHeadingOrder() {
  return (tree: Root, file: VFile): void => {
    const headings = headingsOf(tree, file).filter(({ accident }) => !accident)
    const highest = headings.reduce((least, { depth }) => Math.min(least, depth), 6)
    let before = highest === 2 ? 1 : 0
    for (const [at, { depth, mark, place }] of headings.entries()) {
      if (depth > before + 1) {
        const above = headings[at - 1]
        complain(file, place, {
          reason: `\`${mark(depth)}\` ${above ? `after \`${above.mark(above.depth)}\`` : 'as the first heading'} skips a level`,
          fix: `Write \`${mark(before + 1)}\``,
        })
      }
      before = depth
    }
  }
}
