import type { ReactNode } from 'react'

interface Props {
  /** What it stands for, in full. */
  title: string
  /** The short form. */
  children: ReactNode
}

/**
 * A short form, and what it stands for: shown to a pointer that rests on it, beside it when it is tapped or reached by
 * keyboard, and on paper.
 */
export function Abbreviation({ title, children }: Props) {
  return (
    <abbr title={title} tabIndex={0}>
      {children}
    </abbr>
  )
}
