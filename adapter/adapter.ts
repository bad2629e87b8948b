import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { NextAdapter } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import { type Origin, readClientModules } from './client-modules'
import { UnexpectedExport } from './expectation'
import { importedModules } from './flight'
import { reachable } from './reachable'
import { stripRuntime } from './strip-runtime'
import { aside, recover, swap } from './swap'

/** A page of the site, ready to be published. */
interface Page {
  /** Path in the published site: `blog/first.html`. */
  path: string
  html: string
  /** Whether it kept Next's runtime, because it renders a client component. */
  interactive: boolean
}

const outDir = () => resolve(process.env.OUT_DIR ?? 'out')

/** Routes that answered "not found" while they were rendered: nothing is published for them. */
function readMissing(distDir: string): Set<string> {
  const { routes }: { routes?: Record<string, { initialStatus?: number }> } = JSON.parse(
    readFileSync(join(distDir, 'prerender-manifest.json'), 'utf8'),
  )
  if (!routes) throw new UnexpectedExport('prerender-manifest.json', 'it lists no routes')
  return new Set(Object.keys(routes).filter((route) => routes[route]?.initialStatus === 404))
}

function readPage(path: string, exportDir: string, modules: Map<string, Origin>): Page {
  const payload = `${path === '404.html' ? '_not-found' : path.replace(/\.html$/, '')}.txt`
  const origins = [...importedModules(readFileSync(join(exportDir, payload)), payload)].map((id) => {
    const origin = modules.get(id)
    if (!origin) throw new UnexpectedExport(payload, `it imports the module ${id}, which no manifest lists`)
    return origin
  })
  const interactive = origins.includes('site')
  const html = readFileSync(join(exportDir, path), 'utf8')
  return { path, html: interactive ? html : stripRuntime(html, path), interactive }
}

/**
 * A Next build adapter for `output: 'export'`: publishes the export without the runtime on every page that renders no
 * client component of the site's own. See adapter/README.md.
 */
const adapter: NextAdapter = {
  name: 'static-site',

  modifyConfig(config, { phase }) {
    if (phase === PHASE_PRODUCTION_BUILD) recover(outDir())
    return config
  },

  onBuildComplete({ outputs, config, distDir, projectDir }) {
    if (config.output !== 'export') return
    const exportDir = join(projectDir, config.distDir)
    const files = outputs.staticFiles.map(({ filePath }) => relative(exportDir, filePath))
    if (!files.includes('404.html')) throw new UnexpectedExport(exportDir, 'there is no 404.html')

    const missing = readMissing(distDir)
    const isPage = (path: string) => path.endsWith('.html')
    const isPayload = (path: string) =>
      basename(path).startsWith('__next.') || (path.endsWith('.txt') && files.includes(path.replace(/\.txt$/, '.html')))
    const isMissing = (path: string) => path !== '404.html' && missing.has(`/${path.replace(/(index)?\.html$/, '')}`)
    const published = files.filter((path) => !isPayload(path) && !isMissing(path) && path !== '_not-found.html')

    const modules = readClientModules(distDir)
    const pages = published.filter(isPage).map((path) => readPage(path, exportDir, modules))

    const built = published.filter((path) => path.startsWith('_next/'))
    const others = published.filter((path) => !isPage(path) && !path.startsWith('_next/'))
    const textOf = (path: string) => (/\.(js|css)$/.test(path) ? readFileSync(join(exportDir, path), 'utf8') : undefined)
    const used = reachable(
      [...pages.map(({ html }) => html), ...others.map((path) => textOf(path) ?? '')],
      new Map(built.map((path) => [basename(path), () => textOf(path)])),
    )

    const out = outDir()
    rmSync(aside(out), { recursive: true, force: true })
    const place = (path: string) => {
      const to = join(aside(out), path)
      mkdirSync(dirname(to), { recursive: true })
      return to
    }
    for (const { path, html } of pages) writeFileSync(place(path), html)
    for (const path of [...others, ...built.filter((path) => used.has(basename(path)))]) copyFileSync(join(exportDir, path), place(path))
    swap(out)

    const interactive = pages.filter((page) => page.interactive).length
    console.log(
      `\nPublished ${pages.length} pages in ${relative(projectDir, out) || out}/, ${interactive || 'none'} of them with Next's runtime`,
    )
  },
}

export default adapter
