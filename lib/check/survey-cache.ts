/** Surveys that were made before, by what they were made of and the code that made them. */
import { codeVersion } from '@/lib/code-version'
import { keptIn, keyOf } from '@/lib/kept'
import type { Survey } from '@/lib/mdx/survey'

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
    'lib/pictures/svg-styles.ts',
    'lib/slug.ts',
    'components/mdx',
  ])

const kept = keptIn('survey', '.json', version)

/** The name a survey is kept under. @param of everything it was made of, the code aside */
export const surveyKey = (...of: string[]): string => keyOf(...of)

/** Whether there is a survey of that name. */
export const isKept = (key: string): boolean => kept.has(key)

/** A survey made before; nothing when there is none, or it was cut short as it was written. */
export const keptSurvey = (key: string): Survey | undefined => kept.readJson(key)

/** Keeps a survey. Several processes may keep the same one at a time. */
export const keepSurvey = (key: string, survey: Survey): void => kept.keep(key, JSON.stringify(survey))

/** Removes what other code has made, and surveys that nobody asked for in a month. */
export const pruneSurveys = (): void => kept.forgetUnused()
