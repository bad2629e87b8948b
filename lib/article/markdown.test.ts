import { readFileSync, rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, readAnew, type TestProject, testRegistry, writing } from '@/lib/check/test-project'

vi.mock('@/lib/markdown', { spy: true })

let project: TestProject
let markdown: typeof import('./markdown')
let articleSource: typeof import('./source').articleSource
let markdownFile: typeof import('@/lib/markdown').markdownFile

const file = 'content/posts/moving.mdx'

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  markdown = await import('./markdown')
  ;({ articleSource } = await import('./source'))
  ;({ markdownFile } = await import('@/lib/markdown'))
})
beforeEach(() => {
  rmSync('.cache/markdown', { recursive: true, force: true })
  project.write(file, writing('Two {1 + 1} words.'))
  vi.mocked(markdownFile).mockClear()
})
afterEach(() => {
  vi.stubEnv('NODE_ENV', 'test')
})
afterAll(() => project.leave())

async function sourceNow() {
  const content = await readAnew()
  const [post] = content.posts
  if (!post) throw new Error('there is no post')
  return articleSource(post, content, testRegistry)
}

describe('a post as Markdown', () => {
  test('is kept by a build, which makes it once', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const source = await sourceNow()
    expect(markdown.markdownFileOf(source)).toBeUndefined()
    const made = await markdown.markdownOf(source)
    expect(made).toMatch(/^---\ntitle: Moving\n.*---\n\nTwo 2 words\.\n$/s)
    expect(readFileSync(markdown.markdownFileOf(source) ?? '', 'utf8')).toBe(made)
    expect(await markdown.markdownOf(await sourceNow())).toBe(made)
    expect(markdownFile).toHaveBeenCalledTimes(1)
  })

  test('is made anew when its words or its front matter have changed', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await markdown.markdownOf(await sourceNow())
    project.write(file, writing('Others.'))
    expect(markdown.markdownFileOf(await sourceNow())).toBeUndefined()
    expect(await markdown.markdownOf(await sourceNow())).toContain('Others.')
    project.write(file, writing('Others.', 'date: 2025-03-01\npublished: true\ntags: [work]'))
    expect(await markdown.markdownOf(await sourceNow())).toContain('work')
    expect(markdownFile).toHaveBeenCalledTimes(3)
  })

  test('is neither kept nor taken from what is kept in development', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const source = await sourceNow()
    await markdown.markdownOf(source)
    expect(markdown.markdownFileOf(source)).toBeUndefined()
    vi.stubEnv('NODE_ENV', 'production')
    await markdown.markdownOf(source)
    vi.stubEnv('NODE_ENV', 'development')
    project.write(file, writing('Others.'))
    expect(await markdown.markdownOf(source)).toContain('Others.')
    expect(markdownFile).toHaveBeenCalledTimes(3)
  })

  test('is not kept under the name of words that have changed meanwhile', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const source = await sourceNow()
    project.write(file, writing('Others.'))
    await expect(markdown.markdownOf(source)).rejects.toThrow(`${file} has changed while the site was being built. Build it again`)
    expect(markdown.markdownFileOf(source)).toBeUndefined()
  })
})
