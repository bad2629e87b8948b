import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test as setup } from 'playwright/test'
import { writePhotographs } from '../pictures/photographs'
import { copyProject } from '../project'

setup('a site with a component of its own and with photographs is built', async () => {
  setup.setTimeout(240_000)
  const dir = copyProject('interactive')
  cpSync('e2e/interactive/content', join(dir, 'fixture'), { recursive: true })
  // One file, and one line in the registry.
  cpSync('e2e/interactive/counter.tsx', join(dir, 'components/mdx/counter.tsx'))
  const registry = join(dir, 'components/mdx/index.ts')
  const source = readFileSync(registry, 'utf8')
  writeFileSync(registry, `import { Counter } from './counter'\n${source.replace('  Callout,', '  Callout,\n  Counter,')}`)
  await writePhotographs(join(dir, 'fixture/posts/photographs'))
  execFileSync('npm', ['run', 'build'], { cwd: dir, stdio: 'pipe', env: { ...process.env, CONTENT_DIR: 'fixture' } })
})
