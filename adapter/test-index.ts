import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { vi } from 'vitest'

/** Pagefind's own script over the index of a site in a folder, with the file system for a network. */
export async function loadPagefind(dir: string) {
  vi.stubGlobal('fetch', async (address: string) => new Response(readFileSync(join(dir, address.replace(/\?.*/, '')))))
  const { createInstance } = await import(/* @vite-ignore */ pathToFileURL(join(dir, 'pagefind/pagefind.js')).href)
  return createInstance({ basePath: '/pagefind/', excerptLength: 26, excerptEllipsis: '…' })
}
