/** Runs the project's npm scripts over the made-up site. Each is a session of its own, so that it is measured and stopped with all it started. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { freePort } from '../free-port'
import { memoryIsTold, watchMemory } from './memory'
import { content, editedPost, out } from './site'

interface Command {
  pid: number
  child: ChildProcess
  /** Resolves when the script and all that it started have ended: no process holds its output any more. */
  ended: Promise<unknown>
  /** All it has printed so far. */
  printed: () => string
}

const running = new Set<Command>()

/** Sends a signal to a script and all it started; to none when they have ended. */
function signal({ pid }: Command, name: NodeJS.Signals): void {
  try {
    process.kill(-pid, name)
  } catch {}
}

// A terminal's Ctrl-C does not reach other sessions.
process.on('exit', () => {
  for (const command of running) signal(command, 'SIGKILL')
})
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => process.exit(1))

function start(script: string, port = 0): Command {
  // Wherever its owner publishes it: what is measured has a host of its own.
  const place = { SITE_URL: 'https://example.com', CONTENT_DIR: content, OUT_DIR: out, PORT: String(port) }
  const env = { ...process.env, ...place, NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn('npm', ['run', '--silent', script], { env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  if (child.pid === undefined) throw new Error(`npm run ${script} could not be started`)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const command: Command = { pid: child.pid, child, ended: once(child, 'close'), printed: () => printed }
  running.add(command)
  child.once('close', () => running.delete(command))
  return command
}

/** Asks a script and all it started to end, makes them end after ten seconds, and waits until they have. */
async function stop(command: Command): Promise<void> {
  signal(command, 'SIGTERM')
  const timer = setTimeout(() => signal(command, 'SIGKILL'), 10_000)
  await command.ended
  clearTimeout(timer)
}

interface Run {
  seconds: number
  /** The most memory that all of its processes took together, in bytes, where the system tells. */
  memory?: number
}

/**
 * Runs a script to its end.
 *
 * @throws when it fails, with what it printed
 */
export async function run(script: string): Promise<Run> {
  const began = performance.now()
  const command = start(script)
  const memory = memoryIsTold ? watchMemory(command.pid) : undefined
  await command.ended
  const seconds = (performance.now() - began) / 1000
  const most = memory?.()
  if (command.child.exitCode !== 0) throw new Error(`npm run ${script} failed\n${command.printed()}`)
  return { seconds, ...(most !== undefined && { memory: most }) }
}

const isServed = (url: string) =>
  fetch(url).then(
    async (response) => Boolean(await response.text()) && response.ok,
    () => false,
  )

/**
 * Starts a script that serves the site, measures over it, and stops it.
 *
 * @param measure gets the site's address, and how many seconds it took from the start until a post was there
 * @throws when the script ends before, or serves no post in ten minutes
 */
export async function whileServing<T>(script: string, measure: (url: string, seconds: number) => Promise<T>): Promise<T> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const began = performance.now()
  const seconds = () => (performance.now() - began) / 1000
  const command = start(script, port)
  try {
    while (!(await isServed(url + editedPost.address))) {
      if (command.child.exitCode !== null || seconds() > 600) throw new Error(`npm run ${script} serves no post\n${command.printed()}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return await measure(url, seconds())
  } finally {
    await stop(command)
  }
}
