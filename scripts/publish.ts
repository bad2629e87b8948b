/** How this site is published: Next's build adapter, and what it adds to the pages. `next.config.ts` names it. */
import { staticSite } from '../adapter/adapter'
import type { Kept } from '../adapter/kept'
import { getPlan } from '../lib/plan'
import { basePath } from '../lib/urls'
import { redirectInDevelopment } from './development-redirects'
import { publishHosts } from './publish-hosts'
import { publishRedirects } from './publish-redirects'
import { publishSearch } from './publish-search'

/** The path of a page or file, by its address. */
const pathOf = (address: string, extension = '') => `${address.slice(1)}${extension}`

function keptNow(): Kept {
  const { pages, files, keep } = getPlan()
  const byPath = (all: Record<string, string>, extension?: string) =>
    new Map(Object.entries(all).map(([address, file]) => [pathOf(address, extension), file]))
  return { pages: byPath(pages, '.html'), files: byPath(files), keep: byPath(keep, '.html') }
}

/**
 * What no element tells. The search of `client/` makes the address of its worker; where workers may come from is told by where scripts may.
 * And browsers fetch `robots.txt` as the page for those who examine it, such as Lighthouse.
 */
const policy = { 'connect-src': "'self'", 'trusted-types': 'search' }

export default redirectInDevelopment(
  staticSite({ steps: [publishSearch, publishRedirects, publishHosts], kept: keptNow, policy, basePath }),
)
