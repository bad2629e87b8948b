import { Fragment, type ReactNode } from 'react'
import { site } from '@/content/site'

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
        <nav aria-label="Site" className="flex grow items-center justify-between gap-7 font-sans font-medium sm:grow-0">
          {site.navigation.map(({ label, href }) => (
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
        <p className="flex flex-wrap gap-x-6 gap-y-2 *:py-1">
          <span>{name || site.title}</span> {email && <a href={`mailto:${email}`}>{`Write to ${email}`}</a>}{' '}
          {profiles.map((address) => (
            <Fragment key={address}>
              <a rel="me" href={address}>
                {new URL(address).hostname}
              </a>{' '}
            </Fragment>
          ))}
        </p>{' '}
        <a href="#top" className="py-1">
          Back to the top
        </a>
      </footer>
    </>
  )
}
