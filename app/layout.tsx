import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { site } from '@/content/site'
import { color } from '@/lib/colors'
import { languageOf } from '@/lib/language'
import { siteUrl } from '@/lib/urls'
import './globals.css'

export const metadata: Metadata = {
  metadataBase: new URL(siteUrl),
  // Browsers that show no drawing ask for /favicon.ico by themselves.
  icons: { icon: { url: '/icon.svg', type: 'image/svg+xml', sizes: 'any' }, apple: '/apple-touch-icon.png' },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: color('paper', 'light') },
    { media: '(prefers-color-scheme: dark)', color: color('paper', 'dark') },
  ],
}

/** Applies a colour scheme chosen earlier before anything is painted. */
const chosenScheme = 'try{document.documentElement.dataset.theme=localStorage.theme||""}catch{}'

/** Lets browsers prepare the page that a reader is about to ask for, but for the search, which opens over this one. They do not where data or power is to be saved. */
const speculationRules = JSON.stringify({
  prerender: [{ where: { and: [{ href_matches: '/*' }, { not: { href_matches: ['/*.*', '/search*'] } }] }, eagerness: 'moderate' }],
})

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html {...languageOf(site.language)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and it must run before the first paint */}
        <script dangerouslySetInnerHTML={{ __html: chosenScheme }} />
        <script type="module" src="/site.js" />
        {process.env.NODE_ENV === 'production' && (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own text, and nothing that runs
          <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules }} />
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}
