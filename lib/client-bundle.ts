import { resolve } from 'node:path'
import { build } from 'esbuild'

/** Bundles `client/`, the only code of ours that runs in every reader's browser, into one small module. */
export async function bundleClient(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('client/site.ts')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0]?.text ?? ''
}
