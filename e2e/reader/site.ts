import { join } from 'node:path'
import { test as base } from 'playwright/test'
import { type Server, startServer } from '../server'

/** Where the fixture site is built: once for all tests, by `site.setup.ts`. */
const folder = '.cache/e2e/reader'

/** The published files of the fixture site. */
export const out = join(folder, 'out')

/** Tests of the fixture site. Each worker serves the site that was built to itself. */
export const test = base.extend<object, { server: Server }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use, { parallelIndex }) => {
      const server = await startServer('start', { port: 4360 + parallelIndex, cwd: folder })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
})
