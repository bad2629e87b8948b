import { defineConfig } from 'playwright/test'
import { chromiumArgs, findChromium } from './scripts/chromium'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e/results',
  forbidOnly: !!process.env.CI,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // Recording what a test does takes a quarter of its time; `--trace on` shows one that fails.
  use: { screenshot: 'only-on-failure', launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) } },
  projects: [
    // The published site, as `npm start` serves it.
    { name: 'site', testMatch: 'site/*.spec.ts', use: { baseURL: 'http://127.0.0.1:4310' } },
    // Sites built from fixtures, and the development server: each starts its own.
    { name: 'build', testMatch: 'build/*.spec.ts' },
    { name: 'dev', testMatch: 'dev/*.spec.ts' },
    // What few sites have, built once as well: a component that runs in the browser, and photographs.
    { name: 'interactive build', testMatch: 'interactive/site.setup.ts' },
    { name: 'interactive', testMatch: ['interactive/*.spec.ts', 'pictures/*.spec.ts'], dependencies: ['interactive build'] },
    // A site with every kind of page, built once for all that is looked at in it.
    { name: 'reader build', testMatch: 'reader/site.setup.ts' },
    // The site with every kind of page, by the servers that its build configures: first, since a server's tests follow one another.
    { name: 'hosts', testMatch: 'hosts/*.spec.ts', snapshotPathTemplate: 'docs/{arg}{ext}', dependencies: ['reader build'] },
    {
      name: 'reader',
      testMatch: 'reader/*.spec.ts',
      fullyParallel: true,
      snapshotPathTemplate: '{testDir}/reader/approved/{arg}{ext}',
      dependencies: ['reader build'],
    },
    // Lighthouse measures time too, so it has the machine to itself: `npm test` runs it by itself, whatever became of the others.
    {
      name: 'lighthouse',
      testMatch: 'lighthouse/*.spec.ts',
      use: { baseURL: 'http://127.0.0.1:4310' },
      dependencies: ['site', 'interactive', 'build', 'dev', 'reader', 'hosts'],
    },
  ],
  webServer: { command: 'npm start', url: 'http://127.0.0.1:4310', env: { PORT: '4310' } },
})
