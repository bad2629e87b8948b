import type { ReactNode } from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** What stands in it shows until something is searched; see `client/search/site-search.ts`. */
      'site-search': { children: ReactNode; 'data-letters': string; suppressHydrationWarning?: boolean }
      /** Empty without its script; see `client/theme-switch.ts`. */
      'theme-switch': { suppressHydrationWarning?: boolean }
    }
  }
}
