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
 * Starts a program that serves, and waits until it answers.
 *
 * @param command its name and arguments
 * @param url where it answers
 */
export async function startProgram(
  [program = '', ...args]: string[],
  url: string,
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number },
): Promise<Server> {
  const { timeout = 120_000, ...how } = options
  const child = spawn(program, args, { ...how, detached: true }) // a group of its own, so that it can be stopped with all it started
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const answers = () =>
    fetch(url).then(
      () => 'answers',
      () => (child.exitCode === null ? 'silent' : printed),
    )
  await expect.poll(answers, { timeout, message: [program, ...args].join(' ') }).toBe('answers')
  return {
    url,
    output: () => printed,
    async stop() {
      if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGTERM')
      await ended
    },
  }
}

/**
 * Starts an npm script that serves on `PORT`, and waits until it answers.
 *
 * @param script such as `dev`
 * @param options.cwd the project it runs in
 */
export const startServer = (
  script: string,
  { port, cwd, env }: { port: number; cwd?: string; env?: NodeJS.Dict<string> },
): Promise<Server> =>
  startProgram(['npm', 'run', '--silent', script], `http://127.0.0.1:${port}`, {
    env: { ...process.env, ...env, PORT: String(port) },
    ...(cwd && { cwd }),
  })
