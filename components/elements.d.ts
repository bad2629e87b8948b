import 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** Empty without its script; see `client/theme-switch.ts`. */
      'theme-switch': { suppressHydrationWarning?: boolean }
    }
  }
}
