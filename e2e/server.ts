import { spawn } from 'node:child_process'
import { expect } from 'playwright/test'

/** A server under test. */
export interface Server {
  url: string
  /** All it has printed so far. */
  output(): string
  stop(): Promise<void>
}

/**
 * Starts an npm script that serves on `PORT`, and waits until it answers.
 *
 * @param script such as `dev`
 * @param options.cwd the project it runs in
 */
export async function startServer(script: string, options: { port: number; cwd?: string; env?: Record<string, string> }): Promise<Server> {
  const url = `http://127.0.0.1:${options.port}`
  const child = spawn('npm', ['run', '--silent', script], {
    cwd: options.cwd,
    env: { ...process.env, ...options.env, PORT: String(options.port), NEXT_TELEMETRY_DISABLED: '1' },
    detached: true, // a group of its own, so that it can be stopped with all it started
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answers = () =>
    fetch(url).then(
      () => 'answers',
      () => (child.exitCode === null ? 'silent' : printed),
    )
  await expect.poll(answers, { timeout: 120_000, message: `npm run ${script}` }).toBe('answers')
  return {
    url,
    output: () => printed,
    async stop() {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}
