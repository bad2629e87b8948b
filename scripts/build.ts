/**
 * Builds the published site: checks the content, makes what is no page, has Next render the pages that are not kept from an earlier
 * build, and sees to it that the site is new. What is made is kept, so that the next build makes what has changed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { siteVersion } from '@/lib/code-version'
import { planFile, readPlan } from '@/lib/plan'
import { nextBuild } from './build/next'
import { summarize } from './build/summary'

const out = resolve(process.env.OUT_DIR ?? 'out')
/** A site that is published is a new folder, which takes the place of the one before. */
const identity = () => statSync(out, { throwIfNoEntry: false })?.ino

/** Runs a script out of the bundle, as a process of its own. @returns whether it went well */
async function run(script: string): Promise<boolean> {
  const [code] = await once(spawn(process.execPath, ['scripts/run.mjs', script], { stdio: 'inherit' }), 'exit')
  return code === 0
}

async function build(): Promise<boolean> {
  const began = Date.now()
  const before = identity()
  // All processes go by the same state of the code.
  siteVersion()
  if (!(await run('make'))) return false
  const plan = readPlan(planFile)
  // The build adapter waits for it.
  const indexing = run('index-search').then(async (isMade) => isMade || (await import('./build/search')).failIndex(plan.search))
  if (!(await nextBuild(plan.version, planFile))) return false
  await indexing
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
