/** Tells every problem of the content at once; ends with 1 when one of them is an error. `--json` tells it to machines. */
import { parseArgs } from 'node:util'
import { mdxComponents } from '@/components/mdx'
import { site } from '@/content/site'
import { problemsOf } from '@/lib/check'
import { addressProblems, keepAddresses, readAddresses } from '@/lib/check/addresses'
import { ownWords } from '@/lib/check/own-words'
import { pruneSurveys } from '@/lib/check/survey-cache'
import { hasSurvey, surveyOf } from '@/lib/check/survey-of'
import { readContent } from '@/lib/content'
import { checkFolder } from '@/lib/content/folder'
import { byPlace, ContentError, formatProblem, type Problem } from '@/lib/content/problem'
import { siteProblems } from '@/lib/content/site-problems'
import { checkOrigin } from '@/lib/urls'
import { surveyAll } from './survey-all'

function readArguments(): { json: boolean } {
  try {
    return parseArgs({ options: { json: { type: 'boolean', default: false } } }).values
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ContentError(`${error.message}. Write it so: npm run check, or npm run check -- --json for machines`)
  }
}

interface Report {
  problems: Problem[]
  posts: number
  pages: number
  drafts: number
  /** What else to tell a person. */
  told?: string | undefined
}

async function check(json: boolean): Promise<Report> {
  checkFolder()
  checkOrigin()
  pruneSurveys()
  const content = readContent()
  const posts = [...content.posts, ...content.unlisted]
  const entries = [...posts, ...content.pages]
  await surveyAll(entries.filter((entry) => !hasSurvey(entry)))
  const surveys = new Map(await Promise.all(entries.map(async (entry) => [entry, await surveyOf(entry, mdxComponents)] as const)))
  const surveyed = async (entry: (typeof entries)[number]) => surveys.get(entry) ?? surveyOf(entry, mdxComponents)
  const words = await Promise.all(entries.map((entry) => problemsOf(entry, content, surveyed)))
  const addresses = readAddresses()
  const ofAddresses = 'text' in addresses ? addressProblems(addresses, content) : [addresses]
  const problems = [...content.problems, ...ownWords().problems, ...words.flat(), ...siteProblems(site), ...ofAddresses].sort(byPlace)
  const isRight = problems.every(({ severity }) => severity === 'warning')
  return {
    problems,
    // What is not right is not published.
    ...(isRight && !json && 'text' in addresses && { told: keepAddresses(addresses, content) }),
    posts: posts.length,
    pages: content.pages.length,
    drafts: entries.filter(({ draft }) => draft).length,
  }
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

function tell({ problems, posts, pages, drafts, told }: Report, json: boolean): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  if (json) console.log(JSON.stringify({ errors, warnings, problems }, null, 2))
  else {
    for (const problem of problems) console.error(`${formatProblem(problem)}\n`)
    if (told) console.log(told)
    console.log(
      `${count(posts, 'post')}, ${count(pages, 'page')} (${drafts} not published yet): ${count(errors, 'error')}, ${count(warnings, 'warning')}`,
    )
  }
  return errors === 0
}

let json = false
try {
  json = readArguments().json
  process.exitCode = tell(await check(json), json) ? 0 : 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  if (json) console.log(JSON.stringify({ errors: 1, warnings: 0, failure: error.message, problems: [] }))
  else console.error(error.message)
  process.exitCode = 1
}
