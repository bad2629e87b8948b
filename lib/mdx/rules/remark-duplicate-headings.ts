import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { complain } from '../complain'
import { headingsOf } from './headings'

/**
 * Tells of a heading that has the words of another in the same section, whatever their case. In different sections headings
 * may be alike: `## Costs` under `# Plan A` and under `# Plan B`.
 */
export function remarkDuplicateHeadings() {
  return (tree: Root, file: VFile): void => {
    /** The sections that are open, outermost first, with the headings seen in each: words, and the line of the first with them. */
    const sections = [{ depth: 0, seen: new Map<string, number>() }]
    for (const { depth, text, place } of headingsOf(tree, file)) {
      while (depth <= (sections.at(-1)?.depth ?? 0)) sections.pop()
      const section = sections.at(-1)
      const words = text?.toLowerCase()
      const first = words && section?.seen.get(words)
      if (first)
        complain(file, place, {
          reason: `there is a heading "${text}" in line ${first} already, in the same section`,
          fix: 'Give one of them other words, so that links to them stay apart',
        })
      else if (words) section?.seen.set(words, place.line)
      sections.push({ depth, seen: new Map() })
    }
  }
}
