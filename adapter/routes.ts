import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UnexpectedExport } from './expectation'

interface Manifest {
  routes?: Record<string, { initialStatus?: number; routeType?: string }>
}

/** What the files of an export are, by their paths in it. */
export interface Routes {
  /** Each page to publish, with the file of its payload. */
  pages: Map<string, string>
  /** Files that no reader asks for: payloads, and what answered "not found" while it was rendered. */
  unread: Set<string>
}

/** What Next makes for itself: its own not-found page is published as `404.html`, its error page is not exported. */
const internal = ['/_not-found', '/_global-error']

/**
 * Reads what each file of an export is, from the prerender manifest.
 *
 * @param distDir Next's build directory, such as `.next`
 * @param files paths in the export
 * @param trailingSlash Next's setting of that name: pages are `about/index.html` instead of `about.html`
 * @throws UnexpectedExport when a page that the manifest lists is not among the files
 */
export function readRoutes(distDir: string, files: Set<string>, trailingSlash: boolean): Routes {
  const path = join(distDir, 'prerender-manifest.json')
  const { routes }: Manifest = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  if (!routes) throw new UnexpectedExport(path, 'it lists no routes')

  const nameOf = (route: string) => (route === '/' ? 'index' : `${route.slice(1)}${trailingSlash ? '/index' : ''}`)
  const notFound = nameOf('/_not-found')
  const pages = new Map([['404.html', `${notFound}.txt`]])
  if (trailingSlash) pages.set('404/index.html', `${notFound}.txt`)
  const unread = new Set<string>()
  /** The manifest has the status of route handlers; that of a page stands in the file beside its rendering. */
  const statusOf = (route: string): number | undefined => {
    const meta = join(distDir, 'server/app', `${route === '/' ? '/index' : route}.meta`)
    return existsSync(meta) ? JSON.parse(readFileSync(meta, 'utf8')).status : undefined
  }

  for (const [route, { initialStatus, routeType }] of Object.entries(routes)) {
    const name = routeType === 'page' ? nameOf(route) : route.slice(1)
    if (routeType === 'page') unread.add(`${name}.txt`)
    if (internal.includes(route) || (initialStatus ?? statusOf(route)) === 404) unread.add(routeType === 'page' ? `${name}.html` : name)
    else if (routeType === 'page') pages.set(`${name}.html`, `${name}.txt`)
  }
  for (const file of files) if (/(?:^|\/)__next\.[^/]*\.txt$/.test(file)) unread.add(file)

  for (const [page, payload] of pages) {
    for (const file of [page, payload]) if (!files.has(file)) throw new UnexpectedExport(file, 'the export has no such file')
  }
  return { pages, unread }
}
