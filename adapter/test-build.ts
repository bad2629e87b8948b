import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Files by their paths in a folder. */
export type Tree = Record<string, string>

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'adapter-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

export function writeTree(folder: string, tree: Tree): void {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

export function readTree(folder: string): Tree {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile())
  return Object.fromEntries(paths.sort().map((path) => [path, readFileSync(join(folder, path), 'utf8')]))
}

/** Modules that Next's own runtime brings to each page, as its manifests name them. */
export const nextModules = {
  '[project]/node_modules/next/dist/esm/client/components/layout-router.js': 39756,
  '[project]/node_modules/next/dist/client/components/builtin/global-error.js': 68027,
}

/** A client reference manifest, as Next writes it for a route. */
export function clientManifest(route: string, modules: Record<string, string | number>): string {
  const chunks = ['/_next/static/chunks/3qfy96eoyh-ek.js']
  const clientModules = Object.fromEntries(Object.entries(modules).map(([path, id]) => [path, { id, name: '*', chunks, async: false }]))
  const manifest = { moduleLoading: { prefix: '' }, clientModules, ssrModuleMapping: {}, entryJSFiles: {} }
  return `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};
globalThis.__RSC_MANIFEST[${JSON.stringify(route)}] = ${JSON.stringify(manifest)};
`
}
