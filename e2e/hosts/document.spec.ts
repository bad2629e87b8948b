import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { writeDocument } from './document'
import { ask, hosts, isInstalled, reader, serve } from './servers'

test.skip(!hosts.every(isInstalled) && !process.env.ALL_HOSTS, 'not every server is installed')

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
