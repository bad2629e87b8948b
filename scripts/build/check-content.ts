import { mdxComponents } from '@/components/mdx'
import { site } from '@/content/site'
import { problemsOf } from '@/lib/check'
import { addressProblems, keepAddresses, readAddresses } from '@/lib/check/addresses'
import { ownWords } from '@/lib/check/own-words'
import { hasSurvey, surveyOf } from '@/lib/check/survey-of'
import type { Untrusted } from '@/lib/check/untrusted'
import type { Content } from '@/lib/content'
import { checkFolder } from '@/lib/content/folder'
import { byPlace, formatProblem, type Problem } from '@/lib/content/problem'
import { siteProblems } from '@/lib/content/site-problems'
import { checkSiteUrl } from '@/lib/urls'
import { performAll } from './pool'
import type { Task } from './tasks'

/** What a check has found. */
export interface Report {
  problems: Problem[]
  posts: number
  /** How many of the posts readers see. */
  published: number
  pages: number
  drafts: number
  /** What else to tell a person. */
  told?: string | undefined
}

/** Makes sure that there is writing to read, and an address to publish it at. @throws ContentError when there is not */
export function checkPlaces(): void {
  checkFolder()
  checkSiteUrl()
}

const entriesOf = ({ posts, unlisted, pages }: Content) => [...posts, ...unlisted, ...pages]

/** A post or page as it is surveyed: nothing of what is not trusted is run. */
const seenBy =
  (untrusted: Untrusted | undefined) =>
  <Entry extends { file: string }>(entry: Entry): Entry & { untrusted?: true } =>
    untrusted && !untrusted.accepts(entry.file) ? { ...entry, untrusted: true } : entry

/** Surveys what was not surveyed yet, on every core. @param untrusted how it is looked at when somebody else has written it */
export async function surveyAll(content: Content, untrusted?: Untrusted): Promise<void> {
  const tasks = entriesOf(content)
    .map(seenBy(untrusted))
    .filter((entry) => !hasSurvey(entry))
    .map(({ file, lang, facts, untrusted }): Task => ({ make: 'survey', file, lang, hash: facts.hash, ...(untrusted && { untrusted }) }))
  await performAll(tasks)
}

/**
 * Finds everything that is wrong in a body of writing whose files were surveyed.
 *
 * @param options.keep whether to add new addresses to the list of those that were published, where nothing is wrong
 * @param options.untrusted how it is looked at when somebody else has written it
 */
export async function checkContent(
  content: Content,
  { keep, untrusted }: { keep: boolean; untrusted?: Untrusted | undefined },
): Promise<Report> {
  const entries = entriesOf(content)
  const seen = seenBy(untrusted)
  const surveyed = (entry: (typeof entries)[number]) => surveyOf(seen(entry), mdxComponents)
  const words: Problem[] = []
  for (const entry of entries) words.push(...(await problemsOf(entry, content, surveyed)))
  const addresses = readAddresses()
  const ofAddresses = 'text' in addresses ? addressProblems(addresses, content) : [addresses]
  const ofFiles = (await untrusted?.problems()) ?? []
  const problems = [...content.problems, ...ownWords().problems, ...words, ...siteProblems(site), ...ofAddresses, ...ofFiles].sort(byPlace)
  const isRight = problems.every(({ severity }) => severity === 'warning')
  return {
    problems,
    // What is not right is not published.
    ...(isRight && keep && 'text' in addresses && { told: keepAddresses(addresses, content) }),
    posts: content.posts.length + content.unlisted.length,
    published: [...content.posts, ...content.unlisted].filter(({ draft }) => !draft).length,
    pages: content.pages.length,
    drafts: entries.filter(({ draft }) => draft).length,
  }
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`

/** Tells of it. @returns whether nothing is wrong that must be mended */
export function tell({ problems, posts, pages, drafts, told }: Report, json: boolean): boolean {
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
