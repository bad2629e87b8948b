import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { site } from '@/content/site'
import { siteUrl } from '@/lib/urls'
import { enterTestProject, type TestProject, testRegistry, writing } from './test-project'

vi.mock('@/lib/mdx/survey', { spy: true })
vi.mock('./describe-components', { spy: true })

let project: TestProject
let surveyOf: typeof import('./survey-of').surveyOf
let hasSurvey: typeof import('./survey-of').hasSurvey
let survey: typeof import('@/lib/mdx/survey').survey
let describeComponents: typeof import('./describe-components').describeComponents

const file = 'content/posts/moving.mdx'
const moving = { file }
const cache = '.cache/survey'

beforeAll(async () => {
  project = enterTestProject()
  ;({ surveyOf, hasSurvey } = await import('./survey-of'))
  ;({ survey } = await import('@/lib/mdx/survey'))
  ;({ describeComponents } = await import('./describe-components'))
})
afterAll(() => project.leave())
beforeEach(() => {
  rmSync(cache, { recursive: true, force: true })
  vi.clearAllMocks()
  project.write(file, writing('# One\n\n<Figre />'))
})

const mistake = {
  file,
  line: 10,
  column: 2,
  reason: 'there is no component <Figre>',
  fix: 'Write <Figure>; there are: Figure',
  severity: 'error',
}

describe('surveyOf', () => {
  test('surveys the file as it is, and the whole of it, by the components of the registry', async () => {
    expect(await surveyOf(moving, testRegistry)).toMatchObject({ problems: [mistake], ids: ['one'], references: [], misspelt: [] })
    expect(survey).toHaveBeenCalledExactlyOnceWith({
      file,
      text: writing('# One\n\n<Figre />'),
      language: site.language,
      siteUrl,
      components: [{ name: 'Figure', props: [{ name: 'src', required: true, description: '', type: { kind: 'string' } }], open: false }],
    })
  })

  test('keeps it: the next time the same is given, and nothing is surveyed', async () => {
    expect(hasSurvey(moving)).toBe(false)
    const first = await surveyOf(moving, testRegistry)
    expect(hasSurvey(moving)).toBe(true)
    expect(await surveyOf(moving, testRegistry)).toEqual(first)
    expect(survey).toHaveBeenCalledTimes(1)
  })

  test.each<[string, { file: string; lang?: string }, () => void]>([
    ['words', moving, () => project.write(file, writing('# Two'))],
    [
      'front matter, which moves the words',
      moving,
      () => project.write(file, writing('# One\n\n<Figre />', 'date: 2025-03-01\npublished: true\nlang: la')),
    ],
    ['language', { file, lang: 'la' }, () => {}],
    ['name', { file: 'content/posts/other.mdx' }, () => project.write('content/posts/other.mdx', writing('# One\n\n<Figre />'))],
  ])('surveys anew what has another %s', async (_, entry, change) => {
    await surveyOf(moving, testRegistry)
    change()
    expect(hasSurvey(entry)).toBe(false)
    await surveyOf(entry, testRegistry)
    expect(survey).toHaveBeenCalledTimes(2)
    expect(survey).toHaveBeenLastCalledWith(expect.objectContaining({ file: entry.file, language: entry.lang ?? site.language }))
  })

  test('goes back to what was kept of words that were there before', async () => {
    const first = await surveyOf(moving, testRegistry)
    project.write(file, writing('# Two'))
    expect((await surveyOf(moving, testRegistry)).ids).toEqual(['two'])
    project.write(file, writing('# One\n\n<Figre />'))
    expect(await surveyOf(moving, testRegistry)).toEqual(first)
    expect(survey).toHaveBeenCalledTimes(2)
  })

  test('surveys anew what was cut short as it was kept', async () => {
    const first = await surveyOf(moving, testRegistry)
    const [version = ''] = readdirSync(cache)
    const [name = ''] = readdirSync(join(cache, version))
    writeFileSync(join(cache, version, name), '{"problems":[')
    expect(await surveyOf(moving, testRegistry)).toEqual(first)
    expect(survey).toHaveBeenCalledTimes(2)
  })

  test('reads what components take once a registry', async () => {
    const registry = { ...testRegistry }
    await Promise.all(
      ['# A', '# B'].map((words, i) => {
        project.write(`content/posts/${i}.mdx`, writing(words))
        return surveyOf({ file: `content/posts/${i}.mdx` }, registry)
      }),
    )
    expect(describeComponents).toHaveBeenCalledExactlyOnceWith(registry)
    project.write(file, writing('# C'))
    await surveyOf(moving, { ...registry })
    expect(describeComponents).toHaveBeenCalledTimes(2)
  })
})

test('of a file that cannot be read there is no survey', async () => {
  const lost = { file: 'content/posts/lost.mdx' }
  const error = 'content/posts/lost.mdx: the file cannot be read (ENOENT)'
  await expect(surveyOf(lost, testRegistry)).rejects.toThrow(error)
  expect(() => hasSurvey(lost)).toThrow(error)
})
