/** Builds the published site: checks the content, makes the fonts, the pictures and what feeds show, lets Next build, and sees to it that the site is new. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readContent } from '@/lib/content'

const out = resolve(process.env.OUT_DIR ?? 'out')
/** A site that is published is a new folder, which takes the place of the one before. */
const identity = () => statSync(out, { throwIfNoEntry: false })?.ino

function run(...[program = '', ...args]: string[]): void {
  const { status, error } = spawnSync(program, args, { stdio: 'inherit' })
  if (error) console.error(`${program} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Tells Tailwind which files it must not take class names from. */
function listUnpublished(): void {
  const { posts, unlisted, pages } = readContent()
  const drafts = [...posts, ...unlisted, ...pages].filter(({ draft }) => draft)
  mkdirSync('.cache', { recursive: true })
  writeFileSync('.cache/unpublished.json', JSON.stringify(drafts.map(({ file }) => file)))
}

const before = identity()
run('node', 'scripts/check.mjs')
listUnpublished()
run('tsx', 'scripts/prepare.ts')
run('tsx', 'scripts/pictures.ts')
run('tsx', 'scripts/feed-contents.ts')
run('next', 'build')
if (identity() === before) {
  console.error(`Next built, but the build adapter published nothing: ${out} is what it was. See adapter/README.md`)
  process.exit(1)
}
