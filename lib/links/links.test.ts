import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import type { Content, Post } from '@/lib/content'

vi.mock('@/lib/mdx/survey', { spy: true })
vi.mock('@/lib/content/text-file', { spy: true })

let project: TestProject
let content: Content
let readContent: typeof import('@/lib/content').readContent
let getMentions: typeof import('./mentions').mentionsOf
let getPreviews: typeof import('./previews').previewsOf
let surveyed: typeof import('@/lib/mdx/survey').survey
let readTextFile: typeof import('@/lib/content/text-file').readTextFile

const on = (date: string, more = 'published: true') => `date: ${date}\n${more}`
const files: Record<string, string> = {
  moving: writing(
    '# Why\n\nWords. Of [mine](/blog/moving), [once](/blog/older "T") and [again](/blog/older#a), on [paper](/about).',
    on('2025-03-01', 'published: true\naliases: [/2025/caf%C3%A9]'),
  ),
  newest: writing('It is <a href="/blog/moving">why</a>. And [so](/blog/moving).', on('2025-06-01')),
  older: writing('An [old address](/2025/caf%C3%A9?a).', on('2024-01-01', 'published: true\nlang: de')),
  named: writing('Words of `/blog/moving` alone. [A](/blog/by-address)', on('2025-02-01')),
  tagged: writing('<Figure src="/blog/moving" />\n\n[![a](/icon.svg)](/blog/moving)', on('2025-01-01')),
  once: writing('By [an old address](/2024/elder) and [the new one](/blog/elder).', on('2023-01-01')),
  elder: writing('Words.', on('2022-01-01', 'published: true\naliases: [/2024/elder]')),
  'by-address': writing('Of [a](/blog/moving).', on('2025-04-01', 'published: true\nlisted: false')),
}

beforeAll(async () => {
  project = enterTestProject()
  for (const [slug, text] of Object.entries(files)) project.write(`content/posts/${slug}.mdx`, text)
  project.write('content/pages/about.mdx', '---\ntitle: About\ndescription: Me\n---\n\nOf [moving](/blog/moving).')
  ;({ readContent } = await import('@/lib/content'))
  ;({ mentionsOf: getMentions } = await import('./mentions'))
  ;({ previewsOf: getPreviews } = await import('./previews'))
  ;({ survey: surveyed } = await import('@/lib/mdx/survey'))
  ;({ readTextFile } = await import('@/lib/content/text-file'))
  content = readContent()
})
beforeEach(() => {
  vi.clearAllMocks()
})
afterAll(() => project.leave())

function post(slug: string): Post {
  const found = [...content.posts, ...content.unlisted].find((entry) => entry.slug === slug)
  if (!found) throw new Error(`there is no ${slug}`)
  return found
}

const mentions = async (slug: string) =>
  (await getMentions(post(slug), content, testRegistry)).map(
    ({ post, context }) => `${post.slug}: ${context ? `${context.before}[${context.words}]${context.after}` : '–'}`,
  )

const filesSurveyed = () =>
  vi
    .mocked(surveyed)
    .mock.calls.map(([{ file }]) => file.slice('content/posts/'.length))
    .sort()

const filesRead = () =>
  vi
    .mocked(readTextFile)
    .mock.calls.map(([, file]) => file.slice('content/posts/'.length))
    .sort()

describe('mentionsOf', () => {
  test('gives the listed posts that link to a post, newest first, with the first sentence of each', async () => {
    expect(await mentions('moving')).toEqual(['newest: It is [why].', 'tagged: –', 'older: An [old address].'])
  })

  test('surveys only what names the post, and reads only what it surveys', async () => {
    project.write('content/posts/newest.mdx', writing('Now of [this](/blog/older).', on('2025-06-01')))
    content = readContent()
    vi.clearAllMocks()
    expect(await mentions('moving')).toEqual(['tagged: –', 'older: An [old address].'])
    expect(filesSurveyed()).toEqual([])
    expect(filesRead()).toEqual([])
    expect(await mentions('older')).toEqual(['newest: Now of [this].', 'moving: Of mine, [once] and again, on paper.'])
    expect(filesSurveyed()).toEqual(['moving.mdx', 'newest.mdx'])
    expect(filesRead()).toEqual(filesSurveyed())
  })

  test.each([
    ['an unlisted post, as those say who link to it', 'by-address', ['named: [A]']],
    ['nothing, when nobody does', 'tagged', []],
  ])('gives of %s', async (_, slug, expected) => {
    expect(await mentions(slug)).toEqual(expected)
  })
})

describe('previewsOf', () => {
  const previews = async (entry: Post | Content['pages'][number]) =>
    (await getPreviews(entry, content, testRegistry)).map(({ id, opening }) => `${id}: ${opening}`)

  test('gives each listed post once that the words link to, and how it opens', async () => {
    expect(await previews(post('moving'))).toEqual(['Preview-older: An old address.'])
    expect(await previews(post('newest'))).toEqual(['Preview-older: An old address.'])
  })

  test('gives a post once that is linked to by an old address, too', async () => {
    expect(await previews(post('once'))).toEqual(['Preview-elder: Words.'])
  })

  test('works for a page', async () => {
    const [about] = content.pages
    if (!about) throw new Error('there is no page')
    expect(await previews(about)).toEqual(['Preview-moving: Words. Of mine, once and again, on paper.'])
  })

  test.each(['older', 'named', 'tagged'])('gives nothing for old addresses, unlisted posts, pictures and components: %s', async (slug) => {
    expect(await previews(post(slug))).toEqual([])
  })
})
