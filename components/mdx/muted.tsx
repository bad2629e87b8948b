import type { ReactNode } from 'react'

/** An aside within a sentence, quieter than the text around it. */
export function Muted({ children }: { children: ReactNode }) {
  return <span className="text-muted">{children}</span>
}
