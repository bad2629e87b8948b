import type { ReactNode } from 'react'
import { site } from '@/content/site'

interface Props {
  /** What its text is, which stands in its border; without one it is a quiet box, for a summary or a remark. */
  kind?: 'note' | 'tip' | 'warning'
  /** Its heading, in plain text. */
  title?: string
  /** Its text. */
  children: ReactNode
}

const labels = { note: 'Note', tip: 'Tip', warning: 'Warning' }

/** A rounded box that sets a few paragraphs apart from the running text. */
export function Callout({ kind, title, children }: Props) {
  const heading = title && (
    <p>
      <strong>{title}</strong>
    </p>
  )
  if (!kind)
    return (
      // The first post writes this box as a tag, with these very classes; both take their look from them.
      <div className="mt-4 mb-4 px-3 py-2 rounded-xl border-2 border-muted">
        {heading}
        {children}
      </div>
    )
  // No <aside>: the reading views of browsers leave those out.
  return (
    <div role="note" className={`mt-4 mb-4 px-3 pt-3 pb-2 rounded-xl border-2 callout ${kind}`}>
      <p className="callout-label" lang={site.language}>
        {labels[kind]}
      </p>
      {heading}
      {children}
    </div>
  )
}
