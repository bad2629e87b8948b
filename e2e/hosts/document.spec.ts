import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { writeDocument } from './document'
import { ask, hosts, reader, serve } from './servers'

/** What the document is about: others may have other types and headers of their own. */
const versions: [command: string, version: RegExp][] = [
  ['caddy version', /^v?2\.6\./],
  ['nginx -v 2>&1', /nginx\/1\.22\./],
]
const isAsked = ([command, version]: (typeof versions)[number]) =>
  version.test(spawnSync(command, { shell: true, encoding: 'utf8', env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } }).stdout)

test.skip(!process.env.ALL_HOSTS && !versions.every(isAsked), 'not every server is installed in the version that was asked')

test('servers answer as docs/hosts.md says; `npm run approve` writes it', async () => {
  const out = join(reader, 'out')
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((path) => `/${path}`)
  const servers = await Promise.all(hosts.map((host, n) => serve(host, 4385 + 10 * n + test.info().parallelIndex)))
  try {
    const asked = hosts.map((name, n) => ({
      name,
      ask: (path: string, ...how: [Record<string, string>, string?]) => ask(`${servers[n]?.url}${path}`, ...how),
    }))
    expect(await writeDocument(asked, files)).toMatchSnapshot('hosts.md')
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
  }
})
