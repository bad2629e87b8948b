import type { ReactNode } from 'react'

/** The way from a list to the rest of it. */
export const More = ({ href, children }: { href: string; children: ReactNode }) => (
  <p className="mt-12 font-sans font-medium">
    <a href={href} className="inline-block py-1">
      {children}
    </a>
  </p>
)
