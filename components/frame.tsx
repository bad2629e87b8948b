import { Fragment, type ReactNode } from 'react'
import { site } from '@/content/site'
import { absoluteUrl, feedsPath, searchPath } from '@/lib/urls'

/**
 * What stands around every page: the way past the top, the top, and the foot.
 *
 * @param current address of the part of the site this page belongs to, as in the navigation
 */
export function Frame({ current, children }: { current?: string; children: ReactNode }) {
  const { name, email, profiles } = site.author
  return (
    <>
      <a href="#main" className="chrome skip">
        Skip to the text
      </a>{' '}
      <header id="top" className="chrome flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 py-8 sm:py-9">
        <a href="/" className="text-xl italic" aria-current={current === '/' ? 'page' : undefined}>
          {site.title}
        </a>{' '}
        <nav
          aria-label="Site"
          className="flex grow flex-wrap items-center justify-between gap-x-6 gap-y-1 sm:gap-x-7 font-sans font-medium sm:grow-0"
        >
          {[...site.navigation, { label: 'Search', href: searchPath }].map(({ label, href }) => (
            <Fragment key={href}>
              <a
                href={href}
                aria-current={current === href ? 'true' : undefined}
                className="py-1 text-muted aria-[current]:text-ink forced-colors:aria-[current]:underline hover:text-accent"
              >
                {label}
              </a>{' '}
            </Fragment>
          ))}
          <theme-switch suppressHydrationWarning />
        </nav>
      </header>
      <main id="main">{children}</main>
      <footer className="chrome mt-24 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-t border-line py-8 font-sans text-sm text-muted">
        <p className="h-card flex flex-wrap gap-x-6 gap-y-2 *:py-1">
          <data className="u-url u-uid" value={absoluteUrl('/')}>
            <span className="p-name">{name || site.title}</span>
          </data>{' '}
          {email && <a className="u-email" href={`mailto:${email}`}>{`Write to ${email}`}</a>}{' '}
          {profiles.map((address) => (
            <Fragment key={address}>
              <a rel="me" className="u-url" href={address}>
                {new URL(address).hostname}
              </a>{' '}
            </Fragment>
          ))}
          <a href={feedsPath} aria-current={current === feedsPath ? 'page' : undefined}>
            Feeds
          </a>
        </p>{' '}
        <a href="#top" className="py-1">
          Back to the top
        </a>
      </footer>
    </>
  )
}
