// The code of some scripts and of the libraries they use, as one bundle, made anew when any of it changes: to read it file by file
// takes longer than a check itself.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = resolve('.cache/code')
/** Says which bundle is the latest, and what it was made of. */
const latest = join(folder, 'latest.json')

const stampOf = (file) => {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {}
  return `${mtimeMs} ${size}`
}

/** @returns what is said there; nothing when there is no such file, or it was cut short when the machine stopped */
function readLatest() {
  try {
    return JSON.parse(readFileSync(latest, 'utf8'))
  } catch {
    return {}
  }
}

/** Where a script is. It cannot be seen by whoever may not read what another has made. */
const fileOf = (dir, script) => join(dir, `${script}.mjs`)

/** @returns {{ dir: string, mayRun: boolean } | undefined} the folder of the bundle, while nothing it was made of has changed */
function currentBundle(script) {
  const { dir, inputs, mayRun } = readLatest()
  return dir && existsSync(fileOf(dir, script)) && Object.entries(inputs).every(([file, stamp]) => stampOf(file) === stamp)
    ? { dir, mayRun }
    : undefined
}

/** @returns {Promise<{ dir: string, mayRun: boolean }>} the folder of a new bundle */
async function makeBundle() {
  const { build } = await import('esbuild')
  mkdirSync(folder, { recursive: true })
  const dir = mkdtempSync(join(folder, 'bundle-'))
  const { metafile } = await build({
    entryPoints: ['build', 'check', 'dev', 'index-search', 'make', 'publish', 'worker'].map((script) => `scripts/${script}.ts`),
    outdir: dir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    keepNames: true, // a component is known by its name
    metafile: true,
    logLevel: 'error',
    // Native, or large and seldom needed.
    external: [
      'beautiful-mermaid',
      'cspell-trie-lib',
      'feedsmith',
      'pagefind',
      'postcss',
      'react',
      'react-docgen',
      'react-dom',
      'sharp',
      'shiki',
      '@shikijs/*',
      'subset-font',
      'svgo',
      '@tailwindcss/postcss',
      'temml',
    ],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
  })
  const mayRun = reachesClientCode('components/mdx/index.ts', metafile.inputs)
  const inputs = ['package.json', 'tsconfig.json', 'scripts/bundle.mjs', ...Object.keys(metafile.inputs)]
  const aside = `${latest}.${process.pid}`
  writeFileSync(aside, JSON.stringify({ dir, mayRun, inputs: Object.fromEntries(inputs.map((file) => [file, stampOf(file)])) }))
  renameSync(aside, latest)
  forgetOthers(dir)
  return { dir, mayRun }
}

const clientCode = /^(?:\s|\/\/.*[\n\r]|\/\*(?:[^*]|\*(?!\/))*\*\/|(['"])use strict\1;?)*['"]use client['"]/

/** Whether a module has to do with any that runs in a reader's browser. */
function reachesClientCode(path, inputs, seen = new Set()) {
  if (seen.has(path)) return false
  seen.add(path)
  if (existsSync(path) && clientCode.test(readFileSync(path, 'utf8'))) return true
  return (inputs[path]?.imports ?? []).some((imported) => reachesClientCode(imported.path, inputs, seen))
}

/** Removes bundles of earlier code, but none that a check may still be running from. */
function forgetOthers(dir) {
  const hour = 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    // What another check was just writing may have its name by now.
    const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {}
    if (path !== dir && path !== latest && Date.now() - mtimeMs > hour) rmSync(path, { recursive: true, force: true })
  }
}

/** Loads a script out of the bundle. @param {string} script its name, such as `check` */
export async function bundled(script) {
  const { dir, mayRun } = currentBundle(script) ?? (await makeBundle())
  // Whether any component that an author may use runs in a reader's browser.
  process.env.MAY_RUN = String(mayRun)
  return import(pathToFileURL(fileOf(dir, script)).href)
}
