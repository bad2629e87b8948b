import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, readAnew, type TestProject, testRegistry, writing } from '@/lib/check/test-project'
import { siteUrl } from '@/lib/urls'

let project: TestProject
let articleSource: typeof import('./source').articleSource
let wordsOf: typeof import('./source').wordsOf

const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="3"><path d="M0 0h4v3z"/></svg>`

const on = (date: string, more = '') => `date: ${date}\npublished: true\n${more}`
const words = 'To [it](/blog/older) and [one](/blog/unlisted).\n\n![A desk](moving/desk.svg)'
const moving = (more = '', alt = 'A house') => writing(words + more, on('2025-03-01', `cover: { src: moving/house.svg, alt: ${alt} }`))

const file = 'content/posts/moving.mdx'
const files: Record<string, string> = {
  [file]: moving(),
  'content/posts/moving/desk.svg': svg(4),
  'content/posts/moving/house.svg': svg(5),
  'content/posts/moving/spare.svg': svg(6),
  'content/posts/older.mdx': writing('Words.', on('2024-01-01')),
  'content/posts/unlisted.mdx': writing('Words.', on('2024-02-01', 'listed: false')),
  'content/posts/other.mdx': writing('Words.', on('2024-03-01')),
  'content/pages/about.mdx': '---\ntitle: About\ndescription: Me\n---\n\nOf [moving](/blog/moving).\n',
}
const writeAll = () => {
  for (const [name, text] of Object.entries(files)) project.write(name, text)
}

beforeAll(async () => {
  project = enterTestProject()
  ;({ articleSource, wordsOf } = await import('./source'))
})
beforeEach(writeAll)
afterAll(() => project.leave())

/** What a post or page is made from in a build that begins now. */
async function sourceNow(path = '/blog/moving') {
  const content = await readAnew()
  const entry = [...content.posts, ...content.unlisted, ...content.pages].find((entry) => entry.path === path)
  if (!entry) throw new Error(`there is nothing at ${path}`)
  return articleSource(entry, content, testRegistry)
}

describe('articleSource', () => {
  test('knows the files that the words name, the cover, and the listed posts they link to', async () => {
    const source = await sourceNow()
    expect(source.entry.file).toBe(file)
    expect([...source.files.keys()]).toEqual(['moving/house.svg', 'moving/desk.svg'])
    expect(source.cover).toMatchObject({ src: 'moving/house.svg', alt: 'A house', picture: { width: 5, height: 3, first: true } })
    expect([...source.previews]).toEqual([['/blog/older', 'Preview-older']])
  })

  test('knows of a page its words and links', async () => {
    const { cover, previews, files } = await sourceNow('/about')
    expect([cover, [...previews.keys()], [...files]]).toEqual([undefined, ['/blog/moving'], []])
  })

  test('has one key for one state', async () => {
    expect((await sourceNow()).key).toBe((await sourceNow()).key)
    expect((await sourceNow('/about')).key).not.toBe((await sourceNow()).key)
  })

  test.each<[string, string, string]>([
    ['the words', file, moving(' More.')],
    ['the front matter', file, moving('', 'A home')],
    ['a picture that the words show', 'content/posts/moving/desk.svg', svg(40)],
    ['the picture of the cover', 'content/posts/moving/house.svg', svg(50)],
    ['what the words link to, once it is listed', 'content/posts/unlisted.mdx', writing('Words.', on('2024-02-01'))],
    ['what the words link to, once it is not listed', 'content/posts/older.mdx', writing('Words.', on('2024-01-01', 'listed: false'))],
  ])('has another key with %s', async (_, changed, text) => {
    const { key } = await sourceNow()
    project.write(changed, text)
    expect((await sourceNow()).key).not.toBe(key)
  })

  test.each<[string, string, string]>([
    ['the words of another post', 'content/posts/other.mdx', writing('More, and [it](/blog/moving).', on('2024-03-01'))],
    ['the words of a post it links to', 'content/posts/older.mdx', writing('More.', on('2024-01-01'))],
    ['another post', 'content/posts/new.mdx', writing('Words.', on('2024-04-01'))],
    ['a picture that nothing shows', 'content/posts/moving/spare.svg', svg(60)],
  ])('has the same key with %s', async (_, changed, text) => {
    const { key } = await sourceNow()
    project.write(changed, text)
    expect((await sourceNow()).key).toBe(key)
  })

  test('has another key on another site', async () => {
    const { key } = await sourceNow()
    vi.resetModules()
    vi.stubEnv('SITE_URL', 'https://other.example')
    const other = await import('./source')
    const content = await readAnew()
    const [entry] = content.posts.filter(({ path }) => path === '/blog/moving')
    if (!entry) throw new Error('there is no such post')
    expect((await other.articleSource(entry, content, testRegistry)).key).not.toBe(key)
    vi.stubEnv('SITE_URL', '')
    vi.resetModules()
  })
})

describe('wordsOf', () => {
  afterEach(() => vi.stubEnv('NODE_ENV', 'test'))

  test('is what they are compiled from', async () => {
    const source = await sourceNow()
    const { previews } = source
    expect(wordsOf(source)).toEqual({ file, text: moving(), files: source.files, cover: true, links: { siteUrl, previews } })
    expect(wordsOf(await sourceNow('/about'))).toMatchObject({ file: 'content/pages/about.mdx', cover: false })
  })

  test('reads their text when it is asked for', async () => {
    const source = wordsOf(await sourceNow())
    project.write(file, moving(' More.'))
    expect(source.text).toBe(moving(' More.'))
  })

  test('tells while the site is built that a file has changed, which would be kept under a wrong name', async () => {
    const source = wordsOf(await sourceNow())
    vi.stubEnv('NODE_ENV', 'production')
    expect(source.text).toBe(moving())
    project.write(file, moving(' More.'))
    expect(() => source.text).toThrow(`${file} has changed while the site was being built. Build it again`)
    expect(() => source.text).toThrow(expect.objectContaining({ name: 'ContentError' }))
  })
})
