/** The browser the tests run in: one that is installed already, or else one that gets installed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const isExecutable = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Path of an installed Chromium: on the `PATH`, or Playwright's own; `undefined` when there is none. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((dir) => names.map((name) => join(dir, name)))
  return [...onPath, chromium.executablePath()].find(isExecutable)
}

/** What Chromium needs to be told on this machine: root has no sandbox, and a test asks nobody outside for anything. */
export const chromiumArgs = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking']

/**
 * Finds Chromium, or installs it: from Debian's packages where this process may, else Playwright's own build.
 *
 * @returns its path
 * @throws when neither way ends with a browser
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'inherit' })
  const debian = spawnSync('apt-get', ['--version']).status === 0 && process.getuid?.() === 0
  console.log('There is no Chromium on this machine: installing one')
  if (debian) {
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', 'chromium', 'fonts-liberation')
  } else run('npx', 'playwright', 'install', '--with-deps', 'chromium')
  const installed = findChromium()
  if (!installed) throw new Error('Chromium could not be installed. Install it by hand, then run the tests again')
  return installed
}
