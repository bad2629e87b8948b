import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test as setup } from 'playwright/test'
import { copyProject } from '../project'
import { copied } from './pages'

setup('a site that has every kind of page is built', () => {
  setup.setTimeout(180_000)
  const dir = copyProject('reader')
  cpSync('e2e/reader/content', join(dir, 'fixture'), { recursive: true })
  for (const slug of copied) {
    const written = join('content/posts', `${slug}.mdx`)
    writeFileSync(join(dir, 'fixture/posts', `${slug}.mdx`), readFileSync(written, 'utf8').replace('published: false', 'published: true'))
  }
  cpSync('content/posts/writing-here', join(dir, 'fixture/posts/writing-here'), { recursive: true })

  const settings = join(dir, 'content/site.ts')
  const own = readFileSync(settings, 'utf8')
    .replace("email: ''", "email: 'me@example.org'")
    .replace('profiles: []', "profiles: ['https://example.social/@me']")
  expect(own).toMatch(/me@example.*@me/s)
  writeFileSync(settings, own)

  execFileSync('npm', ['run', 'build'], {
    cwd: dir,
    stdio: 'pipe',
    env: { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: '2026-11-22', NEXT_TELEMETRY_DISABLED: '1' },
  })
})
