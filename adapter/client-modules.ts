import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { UnexpectedExport } from './expectation'

interface Manifest {
  clientModules?: Record<string, { id?: string | number }>
}

/**
 * Where a client module comes from. `next`: a part of Next itself whose HTML is complete without script. `site`: anything
 * else, which is the site's own components, those of packages it uses, and `next/script`, which does nothing without script.
 */
export type Origin = 'next' | 'site'

const originOf = (path: string): Origin =>
  /\/node_modules\/next\/dist\//.test(path) && !/\/next\/dist\/(?:esm\/)?client\/script\.js/.test(path) ? 'next' : 'site'

/** Next writes a manifest as a script that sets a global. */
function readManifests(path: string, where: string): Manifest[] {
  const scope: { __RSC_MANIFEST?: Record<string, Manifest> } = {}
  try {
    runInNewContext(readFileSync(path, 'utf8'), Object.assign(scope, { globalThis: scope }))
  } catch (problem) {
    throw new UnexpectedExport(where, `the manifest does not run (${problem})`)
  }
  if (!scope.__RSC_MANIFEST) throw new UnexpectedExport(where, 'the manifest sets no __RSC_MANIFEST')
  return Object.values(scope.__RSC_MANIFEST)
}

/**
 * Reads which client modules a build has, from the manifests it wrote for its own server.
 *
 * @param distDir Next's build directory, such as `.next`
 * @returns the origin of each module, by id
 * @throws UnexpectedExport when there is no manifest, or one that does not read as such
 */
export function readClientModules(distDir: string): Map<string, Origin> {
  const app = join(distDir, 'server/app')
  const written = existsSync(app) ? readdirSync(app, { recursive: true, encoding: 'utf8' }) : []
  const files = written.filter((file) => file.endsWith('_client-reference-manifest.js'))
  if (!files.length) throw new UnexpectedExport(distDir, 'there is no client reference manifest')

  const modules = new Map<string, Origin>()
  for (const file of files) {
    for (const { clientModules } of readManifests(join(app, file), file)) {
      if (!clientModules) throw new UnexpectedExport(file, 'the manifest lists no client modules')
      for (const [path, { id }] of Object.entries(clientModules)) {
        if (id === undefined) throw new UnexpectedExport(file, `the manifest gives ${path} no id`)
        if (modules.get(String(id)) !== 'site') modules.set(String(id), originOf(path))
      }
    }
  }
  if (![...modules.values()].includes('next')) throw new UnexpectedExport(distDir, "the manifests do not name Next's own modules")
  return modules
}
