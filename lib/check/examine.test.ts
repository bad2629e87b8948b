import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Content } from '@/lib/content'
import { enterTestProject, type TestProject, testRegistry, writing } from './test-project'

let project: TestProject
let content: Content
let examineEntry: typeof import('./examine').examine

const fields = 'date: 2025-03-01\npublished: true'
const due = `${fields}\nrevisit: 2025-06-01`
const files = {
  right: writing('# One\n\nWords.', fields),
  warned: writing('The the words.', due),
  linking: writing('[Words](/blog/lost-and-gone).', fields),
  broken: writing('Words, <Figre />.\n\n[a](/nowhere-at-all) The the.\n\n{1 +}\n', due),
}

beforeAll(async () => {
  project = enterTestProject()
  for (const [slug, text] of Object.entries(files)) project.write(`content/posts/${slug}.mdx`, text)
  examineEntry = (await import('./examine')).examine
  content = (await import('@/lib/content')).readContent()
})
afterEach(() => {
  vi.restoreAllMocks()
})
afterAll(() => project.leave())

async function examine(slug: keyof typeof files, environment: 'production' | 'development') {
  vi.stubEnv('NODE_ENV', environment)
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  const post = content.posts.find((entry) => entry.slug === slug)
  if (!post) throw new Error(`there is no ${slug}`)
  const { problems, broken } = await examineEntry(post, content, testRegistry)
  return {
    broken,
    problems: problems.map(({ file, line, column, severity, reason }) => `${file.slice(14)}:${line}:${column} ${severity} ${reason}`),
    told: told.mock.calls.map(([report]) => String(report)),
  }
}

const dueAgain = 'the day to look at this again has come: 2025-06-01'

const unknown = `content/posts/broken.mdx:9:9  error  there is no component <Figre>
   7 | ---
   8 | 
>  9 | Words, <Figre />.
     |         ^
  10 | 
  11 | [a](/nowhere-at-all) The the.
  → Write <Figure>; there are: Figure`

test.each(['right', 'warned', 'linking'] as const)('a build goes on with what can be shown, and tells nothing: %s', async (slug) => {
  expect(await examine(slug, 'production')).toEqual({ broken: false, problems: [], told: [] })
})

test('a build ends at errors in the words, and tells all of them', async () => {
  const error = await examine('broken', 'production').catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ name: 'ContentError' })
  const report = (error as Error).message
  expect(report.startsWith(`${unknown}\n`)).toBe(true)
  expect(report.match(/^content.*$/gm)).toEqual([
    'content/posts/broken.mdx:9:9  error  there is no component <Figre>',
    'content/posts/broken.mdx:13:5  error  what stands between the braces is not JavaScript: Unexpected token',
  ])
  expect(console.error).not.toHaveBeenCalled()
})

test.each([
  ['nothing of what is right', 'right', []],
  [
    'what its front matter and its words are warned of',
    'warned',
    [`warned.mdx:6:10 warning ${dueAgain}`, 'warned.mdx:9:5 warning "the" is repeated'],
  ],
  ['where its words lead nowhere', 'linking', ['linking.mdx:8:1 error there is no /blog/lost-and-gone on this site']],
] as const)('development tells above the post %s', async (_, slug, problems) => {
  expect(await examine(slug, 'development')).toEqual({ broken: false, problems, told: [] })
})

test('development tells all of what cannot be shown, in order, and the errors on the terminal', async () => {
  const { broken, problems, told } = await examine('broken', 'development')
  expect(broken).toBe(true)
  expect(problems).toEqual([
    `broken.mdx:6:10 warning ${dueAgain}`,
    'broken.mdx:9:9 error there is no component <Figre>',
    'broken.mdx:11:1 error there is no /nowhere-at-all on this site',
    'broken.mdx:11:26 warning "the" is repeated',
    'broken.mdx:13:5 error what stands between the braces is not JavaScript: Unexpected token',
  ])
  expect(told).toEqual([expect.stringContaining(unknown)])
  expect(told[0]?.match(/^content/gm)).toHaveLength(2)
})

test('an entry whose file went is an error', async () => {
  const lost = { ...content.posts[0], file: 'content/posts/lost.mdx' } as Content['posts'][number]
  await expect(examineEntry(lost, content, testRegistry)).rejects.toThrow('content/posts/lost.mdx: the file cannot be read (ENOENT)')
})
