// Next loads adapters with Node's own loader, which on Node 20 reads no TypeScript.
import { tsImport } from 'tsx/esm/api'

export default (await tsImport('./publish.ts', import.meta.url)).default
