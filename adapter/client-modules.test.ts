import { describe, expect, it } from 'vitest'
import { readClientModules } from './client-modules'
import { UnexpectedExport } from './expectation'
import { clientManifest, nextModules, type Tree, temporaryFolder, writeTree } from './test-build'

const read = (manifests: Tree) => {
  const distDir = temporaryFolder()
  writeTree(distDir, manifests)
  return Object.fromEntries(readClientModules(distDir))
}

const home = 'server/app/page_client-reference-manifest.js'
const post = 'server/app/blog/[slug]/page_client-reference-manifest.js'
const file = 'server/app/icon.svg/route_client-reference-manifest.js'

describe('readClientModules', () => {
  it("tells Next's own modules from the site's, over the manifests of all routes", () => {
    const manifests = {
      [home]: clientManifest('/page', nextModules),
      [post]: clientManifest('/blog/[slug]/page', { ...nextModules, '[project]/components/counter.tsx <module evaluation>': 54335 }),
      [file]: clientManifest('/icon.svg/route', {}),
    }
    expect(read(manifests)).toEqual({ 39756: 'next', 68027: 'next', 54335: 'site' })
  })

  it.each([
    ['a package', '[project]/node_modules/some-carousel/dist/index.js', 'site'],
    ["a package of Next's makers", '[project]/node_modules/@next/third-parties/dist/google/ga.js', 'site'],
    ['a package that brings a Next of its own', '[project]/node_modules/kit/node_modules/next/dist/client/app-dir/link.js', 'next'],
    ['a folder of the site that is called like Next', '[project]/components/next/dist/counter.tsx', 'site'],
    ['next/link', '[project]/node_modules/next/dist/client/app-dir/link.js', 'next'],
    ['next/image', '[project]/node_modules/next/dist/esm/client/image-component.js', 'next'],
    ['Next as pnpm installs it', '[project]/node_modules/.pnpm/next@16.4.6/node_modules/next/dist/client/app-dir/link.js', 'next'],
    ['next/script, which does nothing without the runtime', '[project]/node_modules/next/dist/client/script.js', 'site'],
    ['next/script, as an ES module', '[project]/node_modules/next/dist/esm/client/script.js <module evaluation>', 'site'],
  ])('takes a module of %s as it should', (_, path, origin) => {
    expect(read({ [home]: clientManifest('/page', { ...nextModules, [path]: 1 }) })[1]).toBe(origin)
  })

  it('knows modules by ids that are strings', () => {
    expect(read({ [home]: clientManifest('/page', { ...nextModules, '[project]/components/counter.tsx': 'counter' }) }).counter).toBe(
      'site',
    )
  })

  it("takes an id for the site's when manifests disagree, so that nothing is lost", () => {
    const link = '[project]/node_modules/next/dist/client/app-dir/link.js'
    const counter = '[project]/components/counter.tsx'
    expect(read({ [home]: clientManifest('/page', { ...nextModules, [counter]: 1, [link]: 1 }) })[1]).toBe('site')
    expect(read({ [home]: clientManifest('/page', { ...nextModules, [link]: 1, [counter]: 1 }) })[1]).toBe('site')
  })

  it.each<[string, Tree, RegExp]>([
    ['there is no server folder', {}, /there is no client reference manifest/],
    ['there are no manifests', { 'server/app/page.js': '' }, /there is no client reference manifest/],
    ["they do not name Next's own modules", { [home]: clientManifest('/page', { a: 1 }) }, /do not name Next's own modules/],
    ['a manifest does not run', { [post]: 'export default {}' }, /^blog\/\[slug\]\/page_.*the manifest does not run \(SyntaxError/],
    ['a manifest sets something else', { [home]: 'globalThis.MANIFEST = {}' }, /^page_.*sets no __RSC_MANIFEST/],
    ['a manifest lists no modules', { [home]: 'globalThis.__RSC_MANIFEST = { "/page": {} }' }, /^page_.*lists no client modules/],
    ['a module has no id', { [home]: 'globalThis.__RSC_MANIFEST = { "/page": { clientModules: { a: {} } } }' }, /^page_.*gives a no id/],
  ])('refuses a build where %s', (_, manifests, problem) => {
    expect(() => read(manifests)).toThrow(UnexpectedExport)
    expect(() => read(manifests)).toThrow(problem)
  })
})
