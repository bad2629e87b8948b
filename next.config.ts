import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants'
import { checkFolder, contentDir } from './lib/content/folder'

const config = (phase: string): NextConfig => {
  checkFolder()
  return {
    adapterPath: resolve('scripts/publish.mjs'),
    // Only the build exports: with `output` set, the development server answers an unknown address with an error.
    // Next writes its export here; the adapter makes `out/` from it.
    ...(phase === PHASE_PRODUCTION_BUILD && { output: 'export', distDir: '.cache/export' }),
    typescript: { ignoreBuildErrors: true }, // `npm test` checks types, once
    // The same program gives the same pages, whenever it was made.
    generateBuildId: () => 'site',
    experimental: { inlineCss: true, cpus: availableParallelism() },
    serverExternalPackages: [
      '@shikijs/rehype',
      'beautiful-mermaid',
      'cspell-trie-lib',
      'esbuild',
      'react-docgen',
      'sharp',
      'shiki',
      'subset-font',
      'svgo',
      'temml',
    ],
    ...(phase === PHASE_DEVELOPMENT_SERVER && {
      turbopack: {
        rules: {
          '**/lib/content/revision.ts': { loaders: [{ loader: './lib/content/watch-content.mjs', options: { dir: contentDir } }] },
        },
      },
    }),
  }
}

export default config
