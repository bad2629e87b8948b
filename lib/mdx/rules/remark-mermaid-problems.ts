import type { Code, Root } from 'mdast'
import type { VFile } from 'vfile'
import { parseCodeOptions } from '../code-options'
import { complain } from '../complain'
import { isClosed, placeInFence, placeInMeta } from '../fence'
import { drawDiagram } from '../mermaid/draw-diagram'
import { readDiagram } from '../mermaid/read-diagram'
import { nodesOf } from '../nodes'

/** Tells of diagrams that cannot be drawn, at the place where that shows, and of those that say nothing to who does not see them. */
export function remarkMermaidProblems() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const fences = nodesOf(tree, file, 'code').filter((node) => node.lang === 'mermaid' && isClosed(node, file))
    for (const fence of fences) {
      const { title, ...others } = checkOptions(fence, file)
      const diagram = readDiagram(fence.value)
      for (const { at, ...problem } of diagram.problems) complain(file, placeInFence(fence, file, at), problem)
      if (!title && !diagram.name && !others.wrong)
        complain(file, placeInMeta(fence, file), {
          reason: 'the diagram has no title',
          fix: 'Say what it shows: ```mermaid title="How a post travels"',
        })
      if (diagram.problems.every(({ severity }) => severity === 'warning'))
        await drawDiagram(diagram, '').catch((error: Error) =>
          complain(file, fence.position?.start, {
            reason: `the diagram cannot be arranged: ${error.message}`,
            fix: 'Make it simpler, or take groups out of groups',
          }),
        )
    }
  }
}

/** @returns the title, and whether a wrong option has been told of, which may have been meant for one */
function checkOptions(fence: Code, file: VFile): { title?: string; wrong: boolean } {
  const { options, problems } = parseCodeOptions(fence.meta ?? '')
  const { title, ranges, words, firstLine, wrap } = options
  for (const { at, ...problem } of problems) complain(file, placeInMeta(fence, file, at), problem)
  const ofCode = ranges.length || words.length || firstLine !== undefined || wrap
  if (ofCode)
    complain(file, placeInMeta(fence, file, 0), {
      reason: 'a diagram has no lines of code to point out, number or wrap',
      fix: 'Leave nothing but title="…"',
    })
  return { ...(title && { title }), wrong: problems.length > 0 }
}
