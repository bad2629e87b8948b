import { join, relative, resolve } from 'node:path'
import type { NextAdapter } from 'next'
import { PHASE_PRODUCTION_BUILD } from 'next/constants'
import type { Kept } from './kept'
import { publish } from './publish'
import { aside, discard, recover, swap } from './swap'

const outDir = () => resolve(process.env.OUT_DIR ?? 'out')

/** A step that adds to a published site before it takes the place of the last one. */
export type Step = (site: {
  /** The folder it is made in. */
  dir: string
  /** Paths of its pages in that folder. */
  pages: string[]
  /** Origins elsewhere that its pages load files from. */
  outside: string[]
}) => void | Promise<void>

/** What of a site the adapter cannot know. */
interface Options {
  /** What else belongs to the site, in order. */
  steps?: Step[]
  /** Tells what of it was not rendered. */
  kept?: () => Kept
  /** What the site's own scripts load, by directive of a content security policy: `{ 'worker-src': "'self'" }`. */
  policy?: Readonly<Record<string, string>>
  /** The folder of a host that it is published in, `/notes`; Next renders it, and serves it in development, as at the root. */
  basePath?: string
}

/**
 * A Next build adapter for `output: 'export'`: publishes the export without the runtime on every page that renders no
 * client component of the site's own. See adapter/README.md.
 */
export const staticSite = ({
  steps = [],
  kept = () => ({ pages: new Map(), files: new Map(), keep: new Map() }),
  policy = {},
  basePath = '',
}: Options = {}): NextAdapter => ({
  name: 'static-site',

  modifyConfig(config, { phase }) {
    if (phase !== PHASE_PRODUCTION_BUILD) return config
    recover(outDir())
    return basePath ? { ...config, assetPrefix: basePath } : config
  },

  async onBuildComplete({ outputs, config, distDir, projectDir }) {
    if (config.output !== 'export') return
    const exportDir = join(projectDir, config.distDir)
    const files = outputs.staticFiles.map(({ filePath }) => relative(exportDir, filePath))
    const out = outDir()
    discard(out)
    try {
      const { pages, interactive, outside } = await publish(
        { distDir, exportDir, files, trailingSlash: config.trailingSlash, kept: kept(), policy, basePath },
        aside(out),
      )
      for (const step of steps) await step({ dir: aside(out), pages, outside })
      swap(out)
      console.log(
        `\nPublished ${pages.length} pages in ${relative(projectDir, out) || out}/, ${interactive || 'none'} of them with Next's runtime`,
      )
    } finally {
      discard(out)
    }
  },
})
