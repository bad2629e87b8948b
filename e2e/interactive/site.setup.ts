import { execFileSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test as setup } from 'playwright/test'
import { writePhotographs } from '../pictures/photographs'
import { copyProject } from '../project'
import { addCounter } from './add-counter'

setup('a site with a component of its own and with photographs is built', async () => {
  setup.setTimeout(240_000)
  const dir = copyProject('interactive')
  cpSync('e2e/interactive/content', join(dir, 'fixture'), { recursive: true })
  addCounter(dir)
  await writePhotographs(join(dir, 'fixture/posts/photographs'))
  execFileSync('npm', ['run', 'build'], { cwd: dir, stdio: 'pipe', env: { ...process.env, CONTENT_DIR: 'fixture' } })
})
