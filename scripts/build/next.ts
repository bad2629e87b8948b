import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'

/** Says what the program that Next made last was made of; gone while it makes another. */
const stamp = '.next/made-of'

/** Where Next writes its export; see `next.config.ts`. */
const exported = '.cache/export'

/** Lists what Next has rendered. When it makes no program anew it would read the list before it has written it. */
const rendered = '.next/prerender-manifest.json'

/** Moves a folder out of the way. @returns where it is */
function moveAside(path: string): string {
  const aside = `${path}.old`
  rmSync(aside, { recursive: true, force: true })
  if (existsSync(path)) renameSync(path, aside)
  return aside
}

/** Whether Next's program was made of this. */
const isCompiled = (of: string): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === of

/**
 * Has Next render and publish the site.
 *
 * @param of stands for everything that its program is made of; when it is the one that was made last, it is not made anew
 * @param plan path of the plan
 * @param signal stops it
 * @returns whether that went well
 */
export async function nextBuild(of: string, plan: string, signal: AbortSignal): Promise<boolean> {
  // What an earlier build has rendered and exported is none of this one's. Tens of thousands of files go while Next is at work.
  rmSync(rendered, { force: true })
  const aside = moveAside(exported)
  const removed = rm(aside, { recursive: true, force: true }).catch(() => {}) // the next build tries again
  const mode = isCompiled(of) ? ['--experimental-build-mode', 'generate'] : []
  // Whatever stops this one, the next is not to take what is half made for what it says.
  if (!mode.length) rmSync(stamp, { force: true })
  const env = { ...process.env, BUILD_PLAN: plan, NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? '1' }
  const child = spawn('next', ['build', ...mode], { stdio: 'inherit', env })
  signal.addEventListener('abort', () => child.kill())
  const [code] = await once(child, 'exit')
  await removed
  if (code !== 0) return false
  writeFileSync(stamp, of)
  return true
}
