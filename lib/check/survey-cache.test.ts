import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Survey } from '@/lib/mdx/survey'
import { isKept, keepSurvey, keptSurvey, pruneSurveys, surveyKey } from './survey-cache'

const home = process.cwd()
let dir: string
let code: string
let codeLookedAt: string[] = []
vi.mock('@/lib/code-version', () => ({
  codeVersion: (paths: string[]) => {
    codeLookedAt = paths
    return code
  },
}))

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'survey-'))
  process.chdir(dir)
  code = 'a1'
})
afterEach(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

const key = surveyKey('moving.mdx', 'Words.', 'en')
const folder = (version = code) => join('.cache/survey', version)
const found = (word: string): Survey => ({
  problems: [],
  ids: ['größe'],
  references: [{ target: '/about', as: 'link', line: 1, column: 2 }],
  misspelt: [{ word, line: 3, column: 4, suggestions: ['😀'] }],
  updates: [],
  opening: '',
})

describe('surveyKey', () => {
  test('is a name for a file, the same for the same', () => {
    expect(key).toMatch(/^[\da-f]{40}$/)
    expect(surveyKey('moving.mdx', 'Words.', 'en')).toBe(key)
  })

  test('is another where anything differs, or is divided in another way', () => {
    const others = [
      ['moving.md', 'Words.', 'en'],
      ['moving.mdx', 'Words', 'en'],
      ['moving.mdx', 'Words.', 'de'],
      ['moving.mdxWords.', 'en'],
      [],
    ]
    expect(new Set([key, ...others.map((of) => surveyKey(...of))]).size).toBe(6)
  })
})

test('gives back what was kept, the last of several, with nothing left beside it', () => {
  expect([isKept(key), keptSurvey(key)]).toEqual([false, undefined])
  keepSurvey(key, found('one'))
  keepSurvey(key, found('two'))
  expect([isKept(key), keptSurvey(key)]).toEqual([true, found('two')])
  expect(readdirSync(folder())).toEqual([`${key}.json`])
})

test('keeps that the ids are not known', () => {
  const survey: Survey = { problems: [], references: [], misspelt: [], updates: [], opening: '' }
  keepSurvey(key, survey)
  expect(keptSurvey(key)).toStrictEqual(survey)
})

test.each<[string, (whole: string) => string]>([
  ['cut short', (whole) => whole.slice(0, -1)],
  ['empty', () => ''],
  ['something else', () => '\0\0\0'],
])('makes nothing of a file that is %s', (_, cut) => {
  keepSurvey(key, found('one'))
  const file = join(folder(), `${key}.json`)
  writeFileSync(file, cut(readFileSync(file, 'utf8')))
  expect(keptSurvey(key)).toBeUndefined()
  keepSurvey(key, found('one'))
  expect(keptSurvey(key)).toEqual(found('one'))
})

test('knows nothing that other code has made', () => {
  keepSurvey(key, found('one'))
  code = 'b2'
  expect([isKept(key), keptSurvey(key)]).toEqual([false, undefined])
  code = 'a1'
  expect(isKept(key)).toBe(true)
})

describe('pruneSurveys', () => {
  const days = (n: number) => new Date(Date.now() - n * 24 * 60 * 60 * 1000)

  test('removes what other code has made, when a day has passed since', () => {
    for (code of ['b2', 'c3', 'a1']) keepSurvey(key, found(code))
    writeFileSync('.cache/survey/stray.json', '')
    mkdirSync('.cache/other')
    for (const [name, age] of Object.entries({ b2: 1.1, c3: 0.9, 'stray.json': 2 }))
      utimesSync(join('.cache/survey', name), days(age), days(age))
    pruneSurveys()
    expect(readdirSync('.cache/survey').sort()).toEqual(['a1', 'c3'])
    expect(keptSurvey(key)).toEqual(found('a1'))
    expect(existsSync('.cache/other')).toBe(true)
  })

  test('removes what is more than thirty days old, cut short or not', () => {
    const write = (name: string, age: number) => {
      mkdirSync(folder(), { recursive: true })
      writeFileSync(join(folder(), name), '{}')
      utimesSync(join(folder(), name), days(age), days(age))
    }
    write('old.json', 31)
    write('old.json.123', 31)
    write('recent.json', 29)
    write('new.json.123', 0)
    pruneSurveys()
    expect(readdirSync(folder()).sort()).toEqual(['new.json.123', 'recent.json'])
  })

  test('leaves what a check of this month has asked for', () => {
    for (const name of ['one', 'two']) {
      keepSurvey(name, found(name))
      utimesSync(join(folder(), `${name}.json`), days(31), days(31))
    }
    expect(isKept('one')).toBe(true)
    pruneSurveys()
    expect([keptSurvey('one'), keptSurvey('two')]).toEqual([found('one'), undefined])
  })

  test('has nothing to do where nothing is', () => {
    pruneSurveys()
    expect(readdirSync('.')).toEqual([])
  })
})

test('takes for other code whatever could change a survey', () => {
  isKept(key)
  const looked = codeLookedAt.map((path) => join(home, path))
  const isLookedAt = (path: string) => looked.some((of) => `${path}.ts` === of || `${path}/`.startsWith(`${of}/`))
  const imported = ['lib/mdx', 'lib/spelling'].flatMap((room) =>
    readdirSync(join(home, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.test)\.ts$/.test(name))
      .flatMap((name) => [...readFileSync(join(home, room, name), 'utf8').matchAll(/^import (?!type\b)[^']*?from '@\/([^']+)'/gm)])
      .map(([, path = '']) => path),
  )
  expect(imported.length).toBeGreaterThan(10)
  expect([...new Set(imported)].filter((path) => !isLookedAt(join(home, path)))).toEqual([])
})
