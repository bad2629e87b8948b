import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { expect } from 'playwright/test'
import { nginxAround, placeOf } from '../../scripts/hosts/programs'
import { type Server, startProgram, startServer } from '../server'

/** Where the site stands that is served: the one with every kind of page. */
export const reader = resolve('.cache/e2e/reader')

export const hosts = ['npm start', 'Caddy', 'nginx'] as const
export type Host = (typeof hosts)[number]

const programs: Partial<Record<Host, string>> = { Caddy: 'caddy', nginx: 'nginx' }

/** Whether a host's program is installed. Where everything must be tested (`ALL_HOSTS`), it has to be. */
export function isInstalled(host: Host): boolean {
  const program = programs[host]
  return !program || placeOf(program) !== undefined
}

/** Starts a host's program, which leaves nothing when it is stopped. */
async function startHost(command: string[], url: string, env: Record<string, string>, clean: () => void): Promise<Server> {
  const server = await startProgram(command, url, {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin`, ...env },
    timeout: 30_000,
  })
  return { ...server, stop: () => server.stop().then(clean) }
}

/**
 * Serves a site by a host's program, with the configuration that its build wrote.
 *
 * @param folder the project it was built in
 * @param basePath the folder of the host that it is in
 */
export async function serve(host: Host, port: number, folder = reader, basePath = ''): Promise<Server> {
  if (host === 'npm start') return startServer('start', { port, cwd: folder })
  const url = `http://127.0.0.1:${port}`
  const dir = mkdtempSync(join(tmpdir(), 'host-'))
  const clean = () => rmSync(dir, { recursive: true })
  const root = join(dir, 'host')
  mkdirSync(dirname(root + basePath), { recursive: true })
  symlinkSync(join(folder, 'out'), root + basePath)
  if (host === 'Caddy') {
    const env = { SITE_ADDRESS: url, SITE_ROOT: root, XDG_CONFIG_HOME: dir, XDG_DATA_HOME: dir }
    return startHost(['caddy', 'run', '--config', join(folder, 'deploy/Caddyfile'), '--adapter', 'caddyfile'], url, env, clean)
  }
  const written = readFileSync(join(folder, 'deploy/nginx.conf'), 'utf8')
  const site = written.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root "/srv/site";', `root "${root}";`)
  expect(site).not.toMatch(/listen 80;|\/srv\/site/)
  writeFileSync(join(dir, 'nginx.conf'), nginxAround(site, dir))
  execFileSync('nginx', ['-t', '-c', join(dir, 'nginx.conf')], {
    stdio: 'pipe',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  })
  return startHost(['nginx', '-c', join(dir, 'nginx.conf')], url, {}, clean)
}

export interface Answer {
  status: number | undefined
  headers: NodeJS.Dict<string | string[]>
  body: Buffer
}

/** One request as bytes on the wire, without a client that unpacks or follows anything. */
export const ask = (url: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    httpRequest(url, { headers, method }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      resolve({ status: response.statusCode, headers: response.headers, body })
    })
      .on('error', reject)
      .end()
  })
