import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'
import { copyProject } from '../project'

/** What a build says and leaves behind when the content is not as it should be. */
let dir: string
test.describe.configure({ mode: 'serial' })
test.beforeAll(() => {
  dir = copyProject('build')
})

function write(files: Record<string, string>): void {
  rmSync(join(dir, 'fixture'), { recursive: true, force: true })
  mkdirSync(join(dir, 'fixture/posts'), { recursive: true })
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'fixture', name)), { recursive: true })
    writeFileSync(join(dir, 'fixture', name), text)
  }
}

function build(...command: string[]) {
  const [program = 'npm', ...args] = command.length ? command : ['npm', 'run', '--silent', 'build']
  const env = { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: '2025-06-01', NEXT_TELEMETRY_DISABLED: '1' }
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: dir, encoding: 'utf8', env })
  return { status, said: stdout + stderr }
}

const published = () =>
  readdirSync(join(dir, 'out'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .sort()

const post = (more = '', body = 'Words.') =>
  `---\ntitle: A post\ndescription: About it\ndate: 2025-03-29\npublished: true\n${more}---\n\n${body}\n`

test('a folder without a single post becomes a site', async () => {
  test.setTimeout(120_000)
  write({})
  const { status, said } = build()
  expect(said).toContain('Published 6 pages')
  expect(status).toBe(0)
  expect(published()).toEqual(['404.html', 'archive.html', 'blog.html', 'feeds.html', 'index.html', 'search.html'])
  expect(readFileSync(join(dir, 'out/blog.html'), 'utf8')).toContain('Nothing here yet.')
})

const broken: { what: string; files: Record<string, string>; says: string[]; prepare?: () => void }[] = [
  {
    what: 'a field is missing',
    files: { 'posts/one.mdx': post().replace('date: 2025-03-29\n', '') },
    says: ['fixture/posts/one.mdx:1:1  error  `date` is missing'],
  },
  {
    what: 'fields are malformed, in two files at once',
    files: { 'posts/one.mdx': post().replace('2025-03-29', '2025-02-30'), 'pages/two.md': '---\ntitle: 1\ndescription: Two\n---\n' },
    says: ['fixture/posts/one.mdx:4:7  error  `date` is "2025-02-30"', 'fixture/pages/two.md:2:8  error  `title` is 1'],
  },
  {
    what: 'two posts have one slug',
    files: { 'posts/one.mdx': post(), 'posts/one/index.md': post() },
    says: [
      'fixture/posts/one.mdx:1:1  error  its address is also that of fixture/posts/one/index.md',
      'fixture/posts/one/index.md:1:1  error  its address is also that of fixture/posts/one.mdx',
    ],
  },
  {
    what: 'a link leads nowhere',
    files: {},
    prepare: () => symlinkSync('nowhere.mdx', join(dir, 'fixture/posts/lost.mdx')),
    says: ['fixture/posts/lost.mdx:1:1  error  the link leads nowhere'],
  },
  {
    what: 'a post does not parse',
    files: { 'posts/one.mdx': post('', 'Fine.\n\nNot {fine.') },
    says: ['fixture/posts/one.mdx:10:'],
  },
  {
    what: 'a post names a component that does not exist',
    files: { 'posts/one.mdx': post('', '<Calout>Words</Calout>') },
    says: [
      'fixture/posts/one.mdx:8:2  error  there is no component <Calout>',
      '→ Write <Callout>; there are: Abbreviation, Audio, Callout',
    ],
  },
  {
    what: 'a page would take the address of the list',
    files: { 'pages/blog.mdx': '---\ntitle: T\ndescription: D\n---\n' },
    says: ['fixture/pages/blog.mdx:1:1  error  the site has an address "blog" of its own'],
  },
  { what: 'a new file is still empty', files: { 'posts/one.mdx': '' }, says: ['fixture/posts/one.mdx:1:1  error  the file is empty'] },
]

for (const { what, files, says, prepare } of broken)
  test(`when ${what}, the build says so in a sentence, and the last good site stands`, () => {
    const before = published()
    const home = readFileSync(join(dir, 'out/index.html'))
    write(files)
    prepare?.()
    const { status, said } = build()
    expect(status).toBe(1)
    for (const sentence of says) expect(said).toContain(sentence)
    expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m)
    expect(published()).toEqual(before)
    expect(readFileSync(join(dir, 'out/index.html'))).toEqual(home)
  })

test('an expression that fails ends the build with the place in its file', () => {
  test.setTimeout(120_000)
  const home = readFileSync(join(dir, 'out/index.html'))
  write({ 'posts/one.mdx': post('', 'The price is {amount}.') })
  const { status, said } = build()
  expect(status).toBe(1)
  expect(said).toContain('fixture/posts/one.mdx:8:15  error  an expression fails: amount is not defined')
  expect(readFileSync(join(dir, 'out/index.html'))).toEqual(home)
})

test('a new draft is ready: the build passes, and does not publish it', () => {
  test.setTimeout(120_000)
  write({ 'posts/one.mdx': post() })
  const made = build('npm', 'run', '--silent', 'new', '--', 'What comes: "next" & more?')
  expect(made.status, made.said).toBe(0)
  expect(made.said).toContain('fixture/posts/what-comes-next-more.mdx')
  expect(made.said).toContain('http://localhost:3000/blog/what-comes-next-more')
  const { status, said } = build()
  expect(status, said).toBe(0)
  expect(said).toContain('2 posts, 0 pages (1 not published yet): 0 errors')
  expect(published()).toEqual([
    '404.html',
    'archive.html',
    'archive/2025.html',
    'blog.html',
    'blog/one.html',
    'feeds.html',
    'index.html',
    'search.html',
  ])
})

test('Next by itself leaves no wrong post out without a word either', () => {
  test.setTimeout(120_000)
  write({ 'posts/one.mdx': post().replace('2025-03-29', '2025-02-30'), 'posts/two.mdx': post() })
  const home = readFileSync(join(dir, 'out/index.html'))
  const { status, said } = build('npx', 'next', 'build')
  expect(status).not.toBe(0)
  expect(said).toContain('fixture/posts/one.mdx:4:7  error  `date` is "2025-02-30"')
  expect(readFileSync(join(dir, 'out/index.html'))).toEqual(home)
  expect(existsSync(join(dir, 'out.new'))).toBe(false)
})

test('a build that publishes nothing fails, even when Next is content', () => {
  test.setTimeout(120_000)
  write({ 'posts/one.mdx': post() })
  const config = join(dir, 'next.config.ts')
  const source = readFileSync(config, 'utf8')
  writeFileSync(config, source.replace("adapterPath: resolve('scripts/publish.mjs'),", ''))
  const { status, said } = build()
  writeFileSync(config, source)
  expect(said).toContain('the build adapter published nothing')
  expect(status).toBe(1)
})

for (const [variable, value, says] of [
  ['CONTENT_DIR', '/usr/share', 'CONTENT_DIR is /usr/share, which lies outside the project'],
  ['CONTENT_DIR', 'mistyped', 'and there is no such folder'],
  ['BUILD_DATE', 'soon', 'BUILD_DATE is "soon"; expected a day such as 2025-03-29'],
  ['SITE_URL', 'example.org', 'The site\'s address is "example.org"; expected one such as https://example.org'],
] as const)
  test(`${variable}=${value} is refused in a sentence`, () => {
    const { status, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: dir,
      encoding: 'utf8',
      env: { ...process.env, [variable]: value },
    })
    expect(status).toBe(1)
    expect(stderr).toContain(says)
    expect(stderr).not.toMatch(/^\s+at .*:\d+:\d+/m)
  })
