/** Checks the content, makes whatever is no page, and plans what Next is to render: a process of its own, whose memory is free when Next begins. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { mdxComponents } from '@/components/mdx'
import { articleSource } from '@/lib/article/source'
import { cardFile, getCards } from '@/lib/cards'
import { hasSurvey } from '@/lib/check/survey-of'
import { siteVersion } from '@/lib/code-version'
import { type Content, getContent, readContent } from '@/lib/content'
import { ContentError } from '@/lib/content/problem'
import { feedFormats } from '@/lib/feeds/formats'
import { feedLists } from '@/lib/feeds/lists'
import { feedFileOf } from '@/lib/feeds/made'
import { keyOf, writeWhole } from '@/lib/kept'
import { planFile } from '@/lib/plan'
import { siteUrl } from '@/lib/urls'
import { checkContent, checkPlaces, surveyAll, tell } from './build/check-content'
import { planOf } from './build/plan'
import { performAll } from './build/pool'
import { progressOf } from './build/progress'
import { planIndex } from './build/search'
import { styleSheet } from './build/styles'
import { contentKeys, isEntryMade, type Sources, sourcesOf, type Task } from './build/tasks'
import { makeFonts } from './fonts'

const allOf = ({ posts, unlisted, pages }: Content) => [...posts, ...unlisted, ...pages]

/** Tells Tailwind which files it must not take class names from. */
function listUnpublished(content: Content): void {
  const drafts = allOf(content).filter(({ draft }) => draft)
  mkdirSync('.cache', { recursive: true })
  writeFileSync('.cache/unpublished.json', JSON.stringify(drafts.map(({ file }) => file)))
}

/** What there is to make of the files of a body of writing, drafts included, before all of it is judged. */
async function tasksOf(content: Content): Promise<Task[]> {
  const tasks: Task[] = []
  for (const entry of allOf(content)) {
    const { draft, path, file, lang, facts } = entry
    if (draft) {
      if (!hasSurvey(entry)) tasks.push({ make: 'survey', file, lang, hash: facts.hash })
    } else if (!hasSurvey(entry) || !(await isEntryMade(await articleSource(entry, getContent(), mdxComponents))))
      tasks.push({ make: 'entry', path })
  }
  return tasks
}

/** What there is to make of lists, and of the site as a whole. */
function listTasks(sources: Sources): Task[] {
  const { tags, series } = feedLists()
  return [
    ...[...getCards()].filter(([, card]) => !existsSync(cardFile(card))).map(([path]): Task => ({ make: 'card', path })),
    ...[...tags, ...series]
      .filter((list) => feedFormats.some((format) => !feedFileOf(list, format, contentKeys(list, sources))))
      .map(({ path }): Task => ({ make: 'feeds', path })),
  ]
}

/** Tells why posts could not be made. @returns whether any could not */
function tellFailures(failed: string[]): boolean {
  for (const told of failed) console.error(told)
  return failed.length > 0
}

/** @returns whether nothing keeps the site from being published */
async function make(): Promise<boolean> {
  checkPlaces()
  const content = readContent()
  listUnpublished(content)
  await makeFonts()
  const failed = await makeAll(content)
  const report = await checkContent(content, { keep: true })
  if (!tell(report, false)) return false
  if (tellFailures(failed)) return false

  const sources = await sourcesOf(allOf(getContent()))
  const lists = listTasks(sources)
  failed.push(...(await performAll(lists, progressOf('Feeds and cards of lists', lists.length))))
  if (tellFailures(failed)) return false
  const version = keyOf(siteVersion(), await styleSheet(), siteUrl, process.version)
  const plan = {
    ...(await planOf(sources, version)),
    version,
    search: planIndex(sources),
    posts: report.published,
    warnings: report.problems.length,
  }
  writeWhole(planFile, JSON.stringify(plan))
  return true
}

/** Makes what is missing of all files. Where front matter is wrong there is nothing to make: the check tells of it. */
async function makeAll(content: Content): Promise<string[]> {
  if (content.problems.some(({ severity }) => severity === 'error')) {
    await surveyAll(content)
    return []
  }
  const tasks = await tasksOf(content)
  return performAll(tasks, progressOf('Posts and pages', tasks.length))
}

try {
  process.exitCode = (await make()) ? 0 : 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
