/**
 * Builds the published site: checks the content, makes what is no page, has Next render the pages that are not kept from an earlier
 * build, and sees to it that the site is new. What is made is kept, so that the next build makes what has changed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { recover } from '@/adapter/swap'
import { siteVersion } from '@/lib/code-version'
import { planFile, readPlan } from '@/lib/plan'
import { nextBuild } from './build/next'
import { summarize } from './build/summary'
import { spaceTrouble } from './file-trouble.mjs'

const out = resolve(process.env.OUT_DIR ?? 'out')
/** A site that is published is a new folder, which takes the place of the one before. */
const identity = () => statSync(out, { throwIfNoEntry: false })?.ino

/** Runs a script out of the bundle, as a process of its own. @returns whether it went well */
async function run(script: string): Promise<boolean> {
  const [code] = await once(spawn(process.execPath, ['scripts/run.mjs', script], { stdio: 'inherit' }), 'exit')
  return code === 0
}

/** Makes the search index, or leaves word that there will be none. @param parts folders of its parts */
async function index(parts: string[]): Promise<void> {
  if (await run('index-search')) return
  const { failIndex } = await import('./build/search')
  failIndex(parts)
}

async function build(): Promise<boolean> {
  const began = Date.now()
  // Where one was interrupted between its two renames, also a build that fails leaves the last good site.
  recover(out)
  const before = identity()
  // All processes go by the same state of the code.
  siteVersion()
  if (!(await run('make'))) return false
  const plan = readPlan(planFile)
  // The build adapter waits for it: where it cannot even be told that there will be none, it is stopped.
  const stopping = new AbortController()
  const indexing = index(plan.search).catch((error: unknown) => stopping.abort(error))
  const isBuilt = await nextBuild(plan.version, planFile, stopping.signal)
  await indexing
  stopping.signal.throwIfAborted()
  if (!isBuilt) {
    const trouble = spaceTrouble('.next', '.cache', dirname(out))
    if (trouble) console.error(trouble)
    return false
  }
  if (identity() === before) {
    console.error(`Next built, but the build adapter published nothing: ${out} is what it was. See adapter/README.md`)
    return false
  }
  const { forgetUnused } = await import('./build/forget')
  forgetUnused(plan.version)
  console.log(summarize(out, plan, began))
  return true
}

process.exitCode = (await build()) ? 0 : 1
