import { Children, isValidElement, type ReactNode } from 'react'
import { Audio } from './audio'
import { Callout } from './callout'
import { Disclosure } from './disclosure'
import { Figure } from './figure'
import { Quotation } from './quotation'
import { Table } from './table'
import { Video } from './video'

interface Props {
  /** Its text: a sentence or two. */
  children: ReactNode
}

/**
 * A short aside: in the margin, level with its line, where there is room, and below that line where there is none.
 * It may be written within a sentence or as paragraphs of its own. Where no style sheet is, the former stands in brackets.
 */
export function SideNote({ children }: Props) {
  if (Children.toArray(children).some(isBlock))
    return (
      <div role="note" className="side-note">
        {children}
      </div>
    )
  return (
    <span role="note" className="side-note">
      <span className="bracket"> (</span>
      {children}
      <span className="bracket">)</span>
    </span>
  )
}

const blocks = new Set<unknown>([
  ...`address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr nav ol p pre
  section ul`.split(/\s+/),
  ...[Audio, Callout, Disclosure, Figure, Quotation, Table, Video],
])

/** Whether a child cannot stand within a sentence. */
const isBlock = (child: ReactNode) => isValidElement(child) && blocks.has(child.type)
