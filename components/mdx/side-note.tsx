import { Children, isValidElement, type ReactNode } from 'react'

interface Props {
  /** Its text: a sentence or two. */
  children: ReactNode
}

/**
 * A short aside: in the margin, level with its line, where there is room, and below that line where there is none.
 * It may be written within a sentence or as paragraphs of its own. Where no style sheet is, the former stands in brackets.
 */
export function SideNote({ children }: Props) {
  if (Children.toArray(children).some((child) => isValidElement(child) && child.type === 'p'))
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
