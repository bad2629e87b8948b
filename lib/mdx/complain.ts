import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Problem } from '@/lib/content/problem'

/** What a rule has to say about a file: `reason` and `fix` as in a `Problem`; an error unless it says otherwise. */
export interface Complaint extends Pick<Problem, 'reason' | 'fix'> {
  severity?: Problem['severity']
}

/**
 * Tells of a problem in the author's words and goes on, so that all of them are told at once.
 *
 * @param place where it is: a node's `position`, or a point; nothing for the file as a whole
 */
export function complain(file: VFile, place: Point | Position | undefined, { reason, fix, severity = 'error' }: Complaint): void {
  const message = file.message(reason, { place, source: 'site' })
  message.note = fix
  message.fatal = severity === 'error'
}
