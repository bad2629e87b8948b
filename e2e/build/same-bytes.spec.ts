import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { hashesIn } from '../files'
import { copyProject } from '../project'

/** One project on two machines, as far as one machine can be two: for one day, before it and after it. */
const buildDate = '2027-01-01'
const machines = [
  { folder: 'same/one', clock: '2026-12-12T03:00:00Z', umask: '022', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: 'same/the other one',
    clock: '2027-01-21T10:30:00Z',
    umask: '077',
    env: { TZ: 'America/Anchorage', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr', UV_THREADPOOL_SIZE: '1' },
    // One core, where the other has as many as there are.
    prefix: process.platform === 'linux' ? 'taskset -c 0' : '',
  },
]

/** Everything there is: all that a post can be made of, in several languages, with tags whose order depends on the alphabet. */
async function fill(dir: string): Promise<void> {
  cpSync('e2e/reader/content', join(dir, 'fixture'), { recursive: true })
  cpSync('content/posts', join(dir, 'fixture/posts'), { recursive: true })
  const guide = readFileSync('content/posts/writing-here.mdx', 'utf8').replace('published: false', 'published: true')
  writeFileSync(join(dir, 'fixture/posts/writing-here.mdx'), guide.replace('tags: [', 'tags: [Iris, ılık, İzmir, Äpfel, Zebra, '))
  // Its noise is the same in both.
  const noise = Uint8Array.from({ length: 900 * 600 * 3 }, (_, i) => (i * i) >> 7)
  const photograph = await sharp(noise, { raw: { width: 900, height: 600, channels: 3 } })
    .jpeg()
    .toBuffer()
  writeFileSync(join(dir, 'fixture/posts/photograph.jpg'), photograph)
  writeFileSync(
    join(dir, 'fixture/posts/photograph.mdx'),
    '---\ntitle: A photograph\ndescription: Of noise\ndate: 2026-11-21\npublished: true\naliases: [/old]\n---\n\n![Noise](photograph.jpg)\n',
  )
  // With an address there is a file that says until when it holds.
  const settings = join(dir, 'content/site.ts')
  writeFileSync(settings, readFileSync(settings, 'utf8').replace("email: ''", "email: 'me@example.org'"))
  // By the clock of one of them it would be there.
  writeFileSync(
    join(dir, 'fixture/posts/between.mdx'),
    '---\ntitle: Between\ndescription: For a day between the two\ndate: 2027-01-11\npublished: true\n---\n\nNot yet.\n',
  )
}

/** What has Node go by another clock, and say so; see `clock.cjs`. */
const clockOf = (clock: string, seen: string) => ({
  NODE_OPTIONS: `--require ${JSON.stringify(resolve('e2e/build/clock.cjs'))}`,
  CLOCK_BY: String(Date.parse(clock) - Date.now()),
  CLOCK_SEEN: seen,
})

/** Where a build has to go by it. */
const clocked = [
  /\/run\.mjs build$/,
  /\/run\.mjs make$/,
  /\/run\.mjs index-search$/,
  /\/next build$/,
  /\/next\/dist\/.*worker/,
  /^a thread$/,
]

function expectClock(clock: string, seen: string): void {
  const lines = readFileSync(seen, 'utf8').trim().split('\n')
  const all = lines.map((line): { runs: string; now: string } => JSON.parse(line))
  for (const what of clocked) expect(all.map(({ runs }) => runs)).toContainEqual(expect.stringMatching(what))
  for (const { runs, now } of all) expect(Math.abs(Date.parse(now) - Date.parse(clock)), runs).toBeLessThan(300_000)
}

test('the same words give the same bytes, whatever the folder, the day, the time zone, the language, the umask and the number of cores', async () => {
  test.setTimeout(300_000)
  const sites: Record<string, string>[] = []
  for (const { folder, clock, umask, env, prefix = '' } of machines) {
    const dir = copyProject(folder)
    await fill(dir)
    const seen = join(dir, '.cache/clock')
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `umask ${umask}; ${prefix} npm run --silent build`], {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, ...env, ...clockOf(clock, seen), CONTENT_DIR: 'fixture', BUILD_DATE: buildDate, NEXT_TELEMETRY_DISABLED: '1' },
    })
    expect(status, stdout + stderr).toBe(0)
    expectClock(clock, seen)
    // What a host is given, too, where a build makes that.
    sites.push(Object.assign({}, ...['out', 'deploy'].map((name) => prefixed(name, hashesIn(join(dir, name))))))
  }
  expect(Object.keys(sites[0] ?? {}).length).toBeGreaterThan(100)
  expect(sites[0]).toHaveProperty(['out/.well-known/security.txt'])
  expect(sites[1]).toEqual(sites[0])
})

const prefixed = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, hash]) => [`${folder}/${path}`, hash]))
