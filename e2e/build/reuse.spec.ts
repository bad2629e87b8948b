import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { copyProject } from '../project'

/** A build renders what has changed and takes the rest from the one before: what readers get is what a build of everything gives. */
let dir: string
test.describe.configure({ mode: 'serial' })

const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), text)
}
const read = (path: string) => readFileSync(join(dir, path), 'utf8')
const edit = (path: string, from: string, to: string) => {
  expect(read(path)).toContain(from)
  write(path, read(path).replace(from, to))
}

const post = (day: number, title: string, body: string, more = '') =>
  `---\ntitle: ${title}\ndescription: About ${title}\ndate: 2025-01-${String(day).padStart(2, '0')}\npublished: true\n${more}---\n\n${body}\n`

const desk = (red: number) =>
  sharp({ create: { width: 700, height: 300, channels: 3, background: { r: red, g: 90, b: 90 } } })
    .png()
    .toBuffer()

/** Builds. @returns a hash of each published file, by its path */
function build(): Record<string, string> {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: '2025-06-01', NEXT_TELEMETRY_DISABLED: '1' },
  })
  expect(status, stdout + stderr).toBe(0)
  said = stdout
  return Object.fromEntries(
    readdirSync(join(dir, 'out'), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .map((path) => [path.slice(join(dir, 'out/').length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

let said = ''
let site: Record<string, string>

/** Builds again. @returns the files that are other than before, new or gone, without the search index */
function changed(): string[] {
  const before = site
  site = build()
  return [...new Set([...Object.keys(before), ...Object.keys(site)])]
    .filter((path) => before[path] !== site[path] && !path.startsWith('pagefind/'))
    .sort()
}

/** What any change of the words of a post changes besides its page. */
const withWords = ['atom.xml', 'feed.json', 'feed.xml', 'llms-full.txt']
const feedsOf = (list: string) => ['atom.xml', 'feed.json', 'feed.xml'].map((name) => `${list}/${name}`)

test.beforeAll(async () => {
  test.setTimeout(180_000)
  dir = copyProject('reuse')
  write('fixture/posts/one.mdx', post(1, 'One', 'The first.', 'tags: [Work]\n'))
  write('fixture/posts/two.mdx', post(2, 'Two', '<Callout>Set apart.</Callout>\n\n![A desk](two/desk.png)'))
  write('fixture/posts/two/desk.png', await desk(90))
  write('fixture/posts/three.mdx', post(3, 'Three', 'It began with [One](/blog/one), as I said.'))
  write('fixture/posts/four.mdx', post(4, 'Four', '```ts\nconst four = 4\n```'))
  write('fixture/posts/five.mdx', post(5, 'Five', 'Far from the others.'))
  site = build()
})

test('nothing changed: nothing is rendered, and all is as it was', () => {
  test.setTimeout(120_000)
  expect(changed()).toEqual([])
  expect(said).toContain('7 pages were kept from before')
})

test('words of a post: its page, its Markdown, the feeds that show it, and the page that previews it', () => {
  test.setTimeout(120_000)
  edit('fixture/posts/one.mdx', 'The first.', 'The very first.')
  expect(changed()).toEqual([...withWords, 'blog/one.html', 'blog/one/index.md', 'blog/three.html', ...feedsOf('tags/work')].sort())
})

test('the sentence a post is mentioned in: also the page that shows it', () => {
  test.setTimeout(120_000)
  edit('fixture/posts/three.mdx', 'as I said', 'as I wrote')
  expect(changed()).toEqual([...withWords, 'blog/one.html', 'blog/three.html', 'blog/three/index.md'].sort())
})

test('a picture: the pages and feeds that show it, under its new name', async () => {
  test.setTimeout(120_000)
  write('fixture/posts/two/desk.png', await desk(200))
  const paths = changed()
  const isPicture = (path: string) => path.startsWith('blog/two/desk.')
  expect(paths.filter((path) => !isPicture(path))).toEqual([...withWords, 'blog/two.html', 'blog/two/index.md'].sort())
  const pictures = paths.filter(isPicture)
  expect(pictures.filter((path) => path in site).length).toBe(pictures.length / 2)
})

test('a title: also its card, the lists, and the pages of its neighbours and of whom it mentions', () => {
  test.setTimeout(120_000)
  edit('fixture/posts/three.mdx', 'title: Three', 'title: Third')
  const pages = ['404', 'archive/2025', 'blog', 'blog/four', 'blog/one', 'blog/three', 'blog/two', 'index', 'search']
  expect(changed()).toEqual(
    [...withWords, 'llms.txt', 'blog/three/index.md', 'cards/blog/three.png', ...pages.map((name) => `${name}.html`)].sort(),
  )
})

test('an address the owner fills in: every page, every feed, and nothing else', () => {
  test.setTimeout(120_000)
  edit('content/site.ts', "email: ''", "email: 'me@example.com'")
  const paths = changed()
  expect(paths).toEqual(Object.keys(site).filter((path) => /\.html$|(?:atom\.xml|feed\.(?:json|xml)|security\.txt)$/.test(path)))
  for (const path of paths.filter((path) => path.endsWith('.html')))
    expect(readFileSync(join(dir, 'out', path), 'utf8'), path).toContain('mailto:me@example.com')
})

test('a component: the pages that show it', () => {
  test.setTimeout(120_000)
  edit('components/mdx/callout.tsx', '<div className="mt-4', '<div data-changed className="mt-4')
  expect(changed()).toEqual(['blog/two.html'])
})

test('a step from words to page: the pages it has to do with', () => {
  test.setTimeout(120_000)
  edit('lib/mdx/code-block.ts', "tabindex: '0'", "tabindex: '-1'")
  expect(changed()).toEqual(['blog/four.html'])
})

test('a post that is taken back: nothing of it is left', () => {
  test.setTimeout(120_000)
  edit('fixture/posts/five.mdx', 'published: true', 'published: false')
  expect(changed().filter((path) => path.includes('five') && path in site)).toEqual([])
  for (const path of Object.keys(site).filter((path) => /\.(?:html|txt|xml|json|md)$/.test(path)))
    expect(readFileSync(join(dir, 'out', path), 'utf8'), path).not.toContain('/blog/five')
})

test('a class that the styles do not have yet: it is styled', () => {
  test.setTimeout(120_000)
  edit('fixture/posts/one.mdx', 'The very', '<b className="tracking-[0.0123em]">The</b> very')
  expect(changed()).toContain('blog/one.html')
  expect(readFileSync(join(dir, 'out/blog/one.html'), 'utf8')).toContain('letter-spacing:.0123em')
})

test('what was built step by step is, byte for byte, what a build of everything gives', () => {
  test.setTimeout(180_000)
  for (const kept of ['.next', '.cache', 'out']) rmSync(join(dir, kept), { recursive: true, force: true })
  expect(build()).toEqual(site)
  expect(said).toContain('0 pages were kept from before')
})
