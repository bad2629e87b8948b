/** The programs that read what is written, for tests. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import type { Redirect } from '@/lib/content/redirects'
import { freePort } from '../free-port'
import { writeCaddyfile } from './caddy'
import { writeNginx } from './nginx'
import { headers } from './sample'

/** The place of a host's program; nothing where it is not installed. */
export const placeOf = (program: string) =>
  ['/usr/sbin', ...(process.env.PATH ?? '').split(':')].map((dir) => join(dir, program)).find((path) => existsSync(path))

/** Whether its tests are left out. Where everything must be tested (`ALL_HOSTS`), it has to be installed. */
export const isLeftOut = (program: string) => !placeOf(program) && !process.env.ALL_HOSTS

/** A whole configuration of nginx around that of a site. It writes nothing but in a folder, and stays in the foreground. */
export const nginxAround = (site: string, dir: string) => `daemon off;
master_process off;
pid ${dir}/pid;
error_log ${dir}/error.log;
events {}
http {
include /etc/nginx/mime.types;
default_type application/octet-stream;
access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${dir}/${name};`).join('\n')}
${site}}
`

interface Served {
  /** A folder for what the program writes. */
  dir: string
  /** The folder of the host. */
  root: string
  basePath: string
  port: number
}

const start = {
  caddy({ dir, root, basePath, port }: Served, redirects: Redirect[]) {
    const file = join(dir, 'Caddyfile')
    writeFileSync(file, writeCaddyfile(headers, redirects, { address: `http://127.0.0.1:${port}`, root, basePath }))
    const env = { ...process.env, SECRET: 'secret', XDG_CONFIG_HOME: dir, XDG_DATA_HOME: dir }
    return spawn(placeOf('caddy') ?? 'caddy', ['run', '--config', file, '--adapter', 'caddyfile'], { env, stdio: 'ignore' })
  },
  nginx({ dir, root, basePath, port }: Served, redirects: Redirect[]) {
    const file = join(dir, 'nginx.conf')
    writeFileSync(
      file,
      nginxAround(writeNginx(headers, redirects, { listen: `127.0.0.1:${port}`, host: '127.0.0.1', root, basePath }), dir),
    )
    return spawn(placeOf('nginx') ?? 'nginx', ['-e', join(dir, 'error.log'), '-c', file], { stdio: 'ignore' })
  },
}

export const servers = Object.keys(start) as (keyof typeof start)[]

/** Serves a folder by one of the programs, on a port that is free. */
export async function serve(name: (typeof servers)[number], place: Omit<Served, 'port'>, redirects: Redirect[]) {
  const port = await freePort()
  const program: ChildProcess = start[name]({ ...place, port }, redirects)
  return {
    port,
    async stop() {
      program.kill()
      if (program.exitCode === null && program.signalCode === null) await once(program, 'exit')
    },
  }
}

interface Answer {
  status: number | undefined
  headers: IncomingHttpHeaders
  body: Buffer
}

/** One request as it is, which no client has tidied up. */
export const ask = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, method }, async (response) =>
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(await response.toArray()) }),
    )
      .on('error', reject)
      .end()
  })
