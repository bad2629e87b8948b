import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeVersion } from '@/lib/code-version'
import type { Survey } from '@/lib/mdx/survey'

/** Surveys that were made before, by what they were made of and the code that made them. */
const kept = '.cache/survey'

/** What the outcome of a survey depends on besides the words. */
const version = () =>
  codeVersion([
    'content/site.ts',
    'lib/mdx',
    'lib/spelling',
    'lib/check/read-component-types.ts',
    'lib/content/file-named.ts',
    'lib/content/front-matter.ts',
    'lib/content/problem.ts',
    'lib/content/values.ts',
    'lib/dates.ts',
    'lib/links/site-address.ts',
    'lib/nearest.ts',
    'lib/slug.ts',
    'components/mdx',
  ])

/** The name a survey is kept under. @param of everything it was made of, the code aside */
export const surveyKey = (...of: string[]): string => createHash('sha256').update(of.join('\0')).digest('hex')

const pathOf = (key: string) => join(kept, version(), `${key}.json`)

/** Whether there is a survey of that name. */
export const isKept = (key: string): boolean => existsSync(pathOf(key))

/** A survey made before; nothing when there is none, or it was cut short as it was written. */
export function keptSurvey(key: string): Survey | undefined {
  try {
    return JSON.parse(readFileSync(pathOf(key), 'utf8'))
  } catch {
    return undefined
  }
}

/** Keeps a survey. Several processes may keep the same one at a time. */
export function keepSurvey(key: string, survey: Survey): void {
  mkdirSync(join(kept, version()), { recursive: true })
  const aside = `${pathOf(key)}.${process.pid}`
  writeFileSync(aside, JSON.stringify(survey))
  renameSync(aside, pathOf(key))
}

/** A survey is made anew after so long, so that those of words long changed can go. */
const month = 30 * 24 * 60 * 60 * 1000

/** Removes what other code has made, and what is old. */
export function pruneSurveys(): void {
  mkdirSync(kept, { recursive: true })
  for (const name of readdirSync(kept)) if (name !== version()) rmSync(join(kept, name), { recursive: true, force: true })
  const current = join(kept, version())
  for (const name of statSync(current, { throwIfNoEntry: false }) ? readdirSync(current) : []) {
    const stat = statSync(join(current, name), { throwIfNoEntry: false })
    if (stat && Date.now() - stat.mtimeMs > month) rmSync(join(current, name), { force: true })
  }
}
