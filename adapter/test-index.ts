import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'

/** Pagefind's own script over the site in a folder, with the file system for a network. */
export async function loadScript(dir: string) {
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(join(dir, address.replace(/\?.*/, '')))))
  return import(/* @vite-ignore */ pathToFileURL(join(dir, 'pagefind/pagefind.js')).href)
}

/** The search index of a site in a folder. */
export async function loadPagefind(dir: string) {
  const { createInstance } = await loadScript(dir)
  return createInstance({ basePath: '/pagefind/', excerptLength: 26, excerptEllipsis: '…' })
}
