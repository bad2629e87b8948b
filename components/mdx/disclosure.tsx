import type { ReactNode } from 'react'

interface Props {
  /** The line that opens and closes it: what is inside, in a few words. */
  summary: string
  /** Whether it is open at first. */
  open?: boolean
  /** What is folded away. */
  children: ReactNode
}

/** Something that only some readers need, folded away until they ask for it. On paper it is open. */
export function Disclosure({ summary, open, children }: Props) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
