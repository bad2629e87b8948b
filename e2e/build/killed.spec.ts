import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { hashesIn } from '../files'
import { copyProject } from '../project'

/** A build that is killed leaves the last good site, and nothing that makes the next one wrong. `KILLS=20` kills so many, `SEED` at other moments. */
const kills = Number(process.env.KILLS ?? 2)
const random = randomFrom(Number(process.env.SEED ?? 1))

let dir: string
test.describe.configure({ mode: 'serial' })

/** Numbers from 0 to 1 that are the same for one seed. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

const post = (title: string, words: string) =>
  `---\ntitle: ${title}\ndescription: About it\ndate: 2025-03-29\npublished: true\ntags: [a]\n---\n\n${words}\n`

const picture = (red: number) =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer()

/** Two states of the writing, between which words, a picture and a class change. */
const editions = ['one', 'two'] as const
type Edition = (typeof editions)[number]

async function write(edition: Edition): Promise<void> {
  mkdirSync(join(dir, 'fixture/posts/a'), { recursive: true })
  writeFileSync(join(dir, 'fixture/posts/a.mdx'), post(`Title ${edition}`, `![A desk](a/desk.png)\n\nSee [the other](/blog/b). ${edition}`))
  writeFileSync(join(dir, 'fixture/posts/a/desk.png'), await picture(edition === 'one' ? 20 : 220))
  const space = edition === 'one' ? 'p-[31px]' : 'p-[32px]'
  writeFileSync(
    join(dir, 'fixture/posts/b.mdx'),
    post('B', `<div className="${space}">\n\nWords.\n\n</div>\n\n\`\`\`ts\nlet a = 1\n\`\`\``),
  )
}

let said = ''

/** Begins a build, in a group of its own with all it starts. */
function begin(): ChildProcess {
  const env = { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: '2025-06-01', NEXT_TELEMETRY_DISABLED: '1' }
  const child = spawn('npm', ['run', '--silent', 'build'], { cwd: dir, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += chunk))
  return child
}

/** Builds to the end. @returns the site, and how long that took */
async function build(): Promise<{ site: Record<string, string>; took: number }> {
  const began = Date.now()
  const [code] = await once(begin(), 'close')
  expect(code, said).toBe(0)
  return { site: published(), took: Date.now() - began }
}

const published = () => hashesIn(join(dir, 'out'))

/** Kills a build, and all it has started, after a while. */
async function kill(after: number): Promise<void> {
  const child = begin()
  const ended = once(child, 'close')
  const timer = setTimeout(() => {
    if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
  }, after)
  await ended
  clearTimeout(timer)
}

/** Forgets everything that is kept, but fonts. */
function forget(): void {
  rmSync(join(dir, '.next'), { recursive: true, force: true })
  for (const name of readdirSync(join(dir, '.cache'))) if (name !== 'fonts') rmSync(join(dir, '.cache', name), { recursive: true })
}

const right = {} as Record<Edition, Awaited<ReturnType<typeof build>>>
/** How long builds have taken at the least, with something kept and with nothing, in milliseconds. */
const took = { warm: 0, cold: 0 }

test.beforeAll(async () => {
  test.setTimeout(300_000)
  dir = copyProject('killed')
  for (const edition of editions) {
    await write(edition)
    right[edition] = await build()
  }
  Object.assign(took, { cold: right.one.took, warm: right.two.took })
  expect(right.one.site).not.toEqual(right.two.site)
})

for (let n = 0; n < kills; n++)
  test(`a build that is killed, ${n + 1} of ${kills}: the last good site stands, and the next is right`, async () => {
    test.setTimeout(300_000)
    const [edition, other]: [Edition, Edition] = n % 2 ? ['two', 'one'] : ['one', 'two']
    await write(edition)
    // Every fourth has everything to make.
    const isCold = n % 4 === 3
    if (isCold) forget()
    const after = Math.round(random() * (isCold ? took.cold : took.warm))
    await kill(after)
    const left = published()
    // One that comes too late has been published.
    const stands = JSON.stringify(left) === JSON.stringify(right[edition].site) ? edition : other
    console.log(
      `killed after ${after} ms${isCold ? ', with nothing kept' : ''}: ${stands === other ? 'the former site' : 'the new site'} stands`,
    )
    expect(left).toEqual(right[stands].site)
    const next = await build()
    expect(next.site).toEqual(right[edition].site)
    if (!isCold) took.warm = Math.min(took.warm, next.took)
    expect(readdirSync(dir).filter((name) => name.startsWith('out'))).toEqual(['out'])
  })

test('one that is killed between the two renames: also a build that fails puts the last good site back', async () => {
  test.setTimeout(120_000)
  const before = published()
  renameSync(join(dir, 'out'), join(dir, 'out.old'))
  mkdirSync(join(dir, 'out.new'))
  writeFileSync(join(dir, 'fixture/posts/b.mdx'), 'no front matter')
  const [code] = await once(begin(), 'close')
  expect(code).toBe(1)
  expect(said).toContain('fixture/posts/b.mdx:1:1  error')
  expect(published()).toEqual(before)
  expect(existsSync(join(dir, 'out.old'))).toBe(false)
})
