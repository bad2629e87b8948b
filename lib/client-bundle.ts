import { resolve } from 'node:path'
import { build } from 'esbuild'

/** The scripts of `client/`, each served as `/<name>.js`: the only code of ours that runs in readers' browsers. */
export type ClientScript = 'site' | 'text' | 'search' | 'search-worker'

/** Bundles a script into one small module. */
async function bundleClient(name: ClientScript): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(`client/${name}.ts`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}

/** What the address of a script answers. */
export const clientScript = async (name: ClientScript): Promise<Response> =>
  new Response(await bundleClient(name), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
