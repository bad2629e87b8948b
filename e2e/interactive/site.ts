import { join } from 'node:path'
import { test as base } from 'playwright/test'
import { type Server, startServer } from '../server'

/** Where the site is built, by `site.setup.ts`. */
const folder = '.cache/e2e/interactive'

/** Its published files. */
export const out = join(folder, 'out')

/** Tests of a site whose author added a component that runs in the browser, and photographs. Each worker serves it to itself. */
export const test = base.extend<object, { site: Server }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use, { parallelIndex }) => {
      const server = await startServer('start', { port: 4330 + parallelIndex, cwd: folder })
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})
