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
      <a href="#main" className="skip">
        Skip to the text
      </a>{' '}
      <header id="top">
        <a href="/" aria-current={current === '/' ? 'page' : undefined}>
          {site.title}
        </a>{' '}
        <nav aria-label="Site">
          {[...site.navigation, { label: 'Search', href: searchPath }].map(({ label, href }) => (
            <Fragment key={href}>
              <a href={href} aria-current={current === href ? 'true' : undefined}>
                {label}
              </a>{' '}
            </Fragment>
          ))}
          <theme-switch suppressHydrationWarning />
        </nav>
      </header>
      <main id="main">{children}</main>
      <footer>
        <p className="h-card">
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
        <a href="#top">Back to the top</a>
      </footer>
    </>
  )
}
