/** Makes a search index of pages that are being served, for development: takes their addresses, a line each, and writes it to a folder. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { searchIndex, writeIndex } from '../adapter/index-search'
import { separate } from '../client/search/words'
import { site } from '../content/site'

const [origin = '', folder = ''] = process.argv.slice(2)

async function* pages() {
  for (const address of (await text(process.stdin)).split('\n').filter(Boolean)) {
    const response = await fetch(origin + address)
    // What cannot be shown just now cannot be found either.
    if (response.ok) yield { address, html: await response.text() }
  }
}

const files = await searchIndex(pages(), { language: site.language, separate })
rmSync(join(folder, 'pagefind'), { recursive: true, force: true })
writeIndex(files, folder)
