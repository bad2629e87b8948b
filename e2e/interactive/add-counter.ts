import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Does what an author does who adds a component that runs in the browser: one file, and one line in the registry. @param dir the project */
export function addCounter(dir: string): void {
  cpSync('e2e/interactive/counter.tsx', join(dir, 'components/mdx/counter.tsx'))
  const registry = join(dir, 'components/mdx/index.ts')
  const source = readFileSync(registry, 'utf8')
  writeFileSync(registry, `import { Counter } from './counter'\n${source.replace('  Callout,', '  Callout,\n  Counter,')}`)
}
