import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { UnexpectedExport } from './expectation'

interface Manifest {
  clientModules: Record<string, { id: string | number }>
}

/** Where a client module comes from: Next's own runtime, or anything else (the site, a package it uses). */
export type Origin = 'next' | 'site'

/**
 * Reads which client modules a build has, from the manifests it wrote for its own server.
 *
 * @param distDir Next's build directory, such as `.next`
 * @returns the origin of each module, by id
 * @throws UnexpectedExport when there is no manifest, or one that does not read as such
 */
export function readClientModules(distDir: string): Map<string, Origin> {
  const app = join(distDir, 'server/app')
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('_client-reference-manifest.js'))
  if (!files.length) throw new UnexpectedExport(distDir, 'there is no client reference manifest')
  const modules = new Map<string, Origin>()
  for (const file of files) {
    const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {}
    runInNewContext(readFileSync(join(app, file), 'utf8'), Object.assign(scope, { globalThis: scope }))
    for (const { clientModules } of Object.values(scope.__RSC_MANIFEST ?? { '': { clientModules: {} } })) {
      if (!clientModules) throw new UnexpectedExport(file, 'the manifest lists no client modules')
      for (const [path, { id }] of Object.entries(clientModules))
        modules.set(String(id), /\/node_modules\/next\/dist\//.test(path) ? 'next' : 'site')
    }
  }
  if (![...modules.values()].includes('next')) throw new UnexpectedExport(distDir, "the manifests do not name Next's own modules")
  return modules
}
