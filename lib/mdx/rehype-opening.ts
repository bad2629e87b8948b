import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { shortened } from './shorten'
import { textRuns } from './text-runs'

declare module 'vfile' {
  interface DataMap {
    opening: string
  }
}

/** So many characters tell what a text is like. */
const most = 220

/** Keeps the first lines of running text, as plain text, in `file.data.opening`; an empty one where there is none. Changes nothing. */
export function rehypeOpening() {
  return (tree: Root, file: VFile): void => {
    const running = textRuns(tree).filter((run) => run.running)
    file.data.opening = shortened(running.map(({ text }) => text).join(' '), most)
  }
}
