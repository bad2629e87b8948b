import type { ReactNode } from 'react'

/** The way from a list to the rest of it. */
export const More = ({ href, children }: { href: string; children: ReactNode }) => (
  <p className="more">
    <a href={href}>{children}</a>
  </p>
)
