import type { Note } from './note'

/** A change to a text: what stands from `start` up to `end` becomes `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** What is to be changed in a text, and told about it: lines are the text's own. */
export interface Changes {
  edits: Edit[]
  notes: Note[]
}

/** Makes the changes and leaves everything else as it is; of two that overlap, the one that begins first. */
export function applyEdits(source: string, edits: Edit[]): string {
  let done = 0
  let result = ''
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < done) continue
    result += source.slice(done, start) + text
    done = end
  }
  return result + source.slice(done)
}

/** Tells the lines of places in a text, counted from 1. */
export function linesIn(text: string): (offset: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, breaks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((breaks[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
