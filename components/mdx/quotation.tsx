import type { ReactNode } from 'react'

interface Props {
  /** Who said or wrote it. */
  by?: string
  /** Title of the work it is from. */
  source?: string
  /** Address where it can be read. */
  href?: string
  /** The words themselves. */
  children: ReactNode
}

/** Words of somebody else, set apart, with where they are from. */
export function Quotation({ by, source, href, children }: Props) {
  const origin = source ? <cite>{source}</cite> : by || href
  return (
    <figure>
      <blockquote cite={href}>{children}</blockquote>
      {origin && (
        <figcaption>
          {source && by ? `— ${by}, ` : '— '}
          {href ? <a href={href}>{origin}</a> : origin}
        </figcaption>
      )}
    </figure>
  )
}
