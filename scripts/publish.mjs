// Next loads adapters with Node's own loader, which on Node 20 reads no TypeScript.
import { bundled } from './bundle.mjs'

export default (await bundled('publish')).default
