import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { headingsOf } from './headings'

/**
 * Tells of text that is a heading only because a line of `---` or `===` stands directly below it: a paragraph above what is
 * meant as a rule, or a second front matter block. Short headings in one line may be underlined.
 */
export function remarkUnderlinedHeadings() {
  return (tree: Root, file: VFile): void => {
    for (const { accident, mark, depth, place } of headingsOf(tree, file)) {
      if (!accident) continue
      const signs = accident === '-' ? 'hyphens' : 'equals signs'
      complain(file, place, {
        reason: `the line of ${signs} below makes a heading of this`,
        fix: `Leave an empty line above the ${signs}, or begin it with ${mark(depth)}`,
      })
    }
  }
}
