// Next loads adapters with Node's own loader, which on Node 20 reads no TypeScript.
import { bundled } from './bundle.mjs'
import { fileTrouble } from './file-trouble.mjs'

/** Has what Next says of an error be what keeps a file from being read or written, where that is all. @param {unknown} error @returns {never} */
function fail(error) {
  const trouble = fileTrouble(error)
  if (trouble === undefined) throw error
  throw Object.assign(new Error(trouble), { stack: trouble })
}

const adapter = (await bundled('publish').catch(fail)).default

/** @type {import('next').NextAdapter} */
export default {
  ...adapter,
  onBuildComplete: async (build) => adapter.onBuildComplete(build).catch(fail),
}
