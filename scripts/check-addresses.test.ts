import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync(join('.cache', 'addresses-test-'))
  mkdirSync(join(folder, 'posts'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const post = (name: string, more = '') =>
  writeFileSync(
    join(folder, 'posts', `${name}.mdx`),
    `---\ntitle: T\ndescription: D\ndate: 2025-03-29\npublished: true\n${more}---\n\nWords.\n`,
  )

/** Runs the check as a person does, unless the environment says otherwise. */
function check(env: Record<string, string> = {}, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/run.mjs', 'check', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: folder, CI: '', BUILD_DATE: '', ...env },
  })
  return { status, stdout, stderr }
}

const list = () => join(folder, 'addresses.txt')

test('the check keeps what is published, tells what is gone, and is content once an alias takes its place', () => {
  post('moving')
  expect(check().stdout).toMatch(`${list()}: 1 address added, commit it with the post\n1 post, 0 pages`)
  const kept = readFileSync(list(), 'utf8')
  expect(kept).toMatch(/^# .*\n\/blog\/moving\n$/)
  expect(check().stdout).toMatch(/^1 post/)

  rmSync(join(folder, 'posts/moving.mdx'))
  post('leaving')
  const gone = check()
  expect(gone.status).toBe(1)
  expect(gone.stderr).toContain(`${list()}:2:1  error  /blog/moving was published, and nothing answers there any more`)
  expect(gone.stderr).toContain(`  → Write \`aliases: [/blog/moving]\` into ${folder}/posts/leaving.mdx, if that has taken its place`)
  expect(readFileSync(list(), 'utf8')).toBe(kept)
  expect(JSON.parse(check({}, '--json').stdout)).toMatchObject({
    errors: 1,
    problems: expect.arrayContaining([expect.objectContaining({ file: list(), line: 2 })]),
  })

  post('leaving', 'aliases: [/blog/moving]\n')
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('1 address added') })
  expect(readFileSync(list(), 'utf8')).toBe(`${kept.split('\n')[0]}\n/blog/leaving\n/blog/moving\n`)
})

test.each([
  ['a machine that builds', { CI: 'true' }],
  ['a build for a day', { BUILD_DATE: '2025-06-01' }],
])('%s adds nothing', (_, env) => {
  post('moving')
  expect(check(env)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^1 post/) })
  expect(existsSync(list())).toBe(false)
})

test('nor does a program that reads what is wrong, or a check that finds an error', () => {
  post('moving')
  expect(JSON.parse(check({}, '--json').stdout).errors).toBe(0)
  post('wrong', 'publishd: true\n')
  expect(check().status).toBe(1)
  expect(existsSync(list())).toBe(false)
})
