import type { ReactNode } from 'react'

/** A rounded box that sets a few paragraphs apart from the running text. */
export function Callout({ children }: { children: ReactNode }) {
  // The first post writes this box as a tag, with these very classes; both take their look from them.
  return <div className="mt-4 mb-4 px-3 py-2 rounded-xl border-2 border-muted">{children}</div>
}
