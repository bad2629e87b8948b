import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { enterTestProject, readAnew, type TestProject, testRegistry, writing } from '@/lib/check/test-project'

vi.mock('@/lib/mdx/compile', { spy: true })

let project: TestProject
let programs: typeof import('./compiled')
let articleSource: typeof import('./source').articleSource
let compileWords: typeof import('@/lib/mdx/compile').compileWords

const file = 'content/posts/moving.mdx'

beforeAll(async () => {
  project = enterTestProject()
  vi.stubEnv('SITE_VERSION', 'v1')
  programs = await import('./compiled')
  ;({ articleSource } = await import('./source'))
  ;({ compileWords } = await import('@/lib/mdx/compile'))
})
beforeEach(() => {
  rmSync('.cache/compiled', { recursive: true, force: true })
  project.write(file, writing('# Why\n\nTwo words.'))
  vi.mocked(compileWords).mockClear()
})
afterEach(() => {
  vi.stubEnv('NODE_ENV', 'test')
  vi.stubEnv('SITE_VERSION', 'v1')
})
afterAll(() => project.leave())

async function sourceNow() {
  const content = await readAnew()
  const [post] = content.posts
  if (!post) throw new Error('there is no post')
  return articleSource(post, content, testRegistry)
}

describe('a program', () => {
  test('is kept by a build, which compiles words once', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const source = await sourceNow()
    expect(programs.isCompiled(source)).toBe(false)
    const made = await programs.compiledOf(source)
    expect(made).toMatchObject({ code: expect.stringContaining('Two words.'), contents: [{ id: 'why' }], words: 3 })
    expect(programs.isCompiled(source)).toBe(true)
    expect(await programs.compiledOf(await sourceNow())).toEqual(made)
    expect(compileWords).toHaveBeenCalledTimes(1)
    expect(readdirSync('.cache/compiled/v1')).toEqual([`${source.key}.json`])
  })

  test('is made anew when words have changed, or code', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    await programs.compiledOf(await sourceNow())
    project.write(file, writing('Others.'))
    expect(programs.isCompiled(await sourceNow())).toBe(false)
    expect((await programs.compiledOf(await sourceNow())).code).toContain('Others.')
    vi.stubEnv('SITE_VERSION', 'v2')
    expect(programs.isCompiled(await sourceNow())).toBe(false)
    await programs.compiledOf(await sourceNow())
    expect(compileWords).toHaveBeenCalledTimes(3)
  })

  test.each<[string, (whole: string) => string]>([
    ['cut short', (whole) => whole.slice(0, -1)],
    ['empty', () => ''],
  ])('is made anew when it is %s', async (_, cut) => {
    vi.stubEnv('NODE_ENV', 'production')
    const source = await sourceNow()
    const made = await programs.compiledOf(source)
    const kept = `.cache/compiled/v1/${source.key}.json`
    const whole = readFileSync(kept, 'utf8')
    writeFileSync(kept, cut(whole))
    expect(await programs.compiledOf(source)).toEqual(made)
    expect(readFileSync(kept, 'utf8')).toBe(whole)
    expect(compileWords).toHaveBeenCalledTimes(2)
  })

  test('is neither kept nor taken from what is kept in development', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const source = await sourceNow()
    const made = await programs.compiledOf(source)
    expect(programs.isCompiled(source)).toBe(false)
    vi.stubEnv('NODE_ENV', 'production')
    await programs.compiledOf(source)
    vi.stubEnv('NODE_ENV', 'development')
    expect(await programs.compiledOf(source)).toEqual(made)
    expect(compileWords).toHaveBeenCalledTimes(3)
  })

  test('is not kept under the name of words that have changed meanwhile', async () => {
    vi.stubEnv('NODE_ENV', 'production')
    const source = await sourceNow()
    project.write(file, writing('Others.'))
    await expect(programs.compiledOf(source)).rejects.toThrow(`${file} has changed while the site was being built. Build it again`)
    expect(programs.isCompiled(source)).toBe(false)
  })
})
