/** What a build makes by itself, before Next: everything published that is no page. What is kept is not made anew. */
import { existsSync } from 'node:fs'
import { mdxComponents } from '@/components/mdx'
import { isCompiled } from '@/lib/article/compiled'
import { markdownFileOf, markdownOf } from '@/lib/article/markdown'
import { type ArticleSource, articleSource } from '@/lib/article/source'
import { keepWords } from '@/lib/article/words'
import { cardBytes, cardFile, getCards } from '@/lib/cards'
import { filesNamed } from '@/lib/check/files-named'
import { surveyOf } from '@/lib/check/survey-of'
import { getContent, type Page, type Post } from '@/lib/content'
import { publications } from '@/lib/content/attachments'
import { contentsOf, isContentKept, keepContent } from '@/lib/feeds/content'
import { feedFormats } from '@/lib/feeds/formats'
import { type FeedList, feedList } from '@/lib/feeds/lists'
import { feedFileOf, keepFeed } from '@/lib/feeds/made'
import { cardPath } from '@/lib/urls'
import { isSearched, isSearchKept, keepSearch } from './search'

/** One thing to make. */
export type Task =
  /** What is known of the words of a file. */
  | { make: 'survey'; file: string; lang: string | undefined; hash: string; untrusted?: boolean }
  /** What is published of a post or page at this address, but its page; and what that page is rendered from. */
  | { make: 'entry'; path: string }
  /** The card at this address. */
  | { make: 'card'; path: string }
  /** The feeds of the list at this address. */
  | { make: 'feeds'; path: string }

/** Does a task. @throws ContentError when the words of a post cannot be shown */
export async function perform(task: Task): Promise<void> {
  switch (task.make) {
    case 'survey':
      await surveyOf({ file: task.file, lang: task.lang, facts: { hash: task.hash }, untrusted: task.untrusted }, mdxComponents)
      return
    case 'entry':
      return makeEntry(task.path)
    case 'card':
      return makeCard(task.path)
    case 'feeds':
      return makeFeeds(task.path)
  }
}

type Entry = Post | Page

const entries = () => {
  const { posts, unlisted, pages } = getContent()
  return [...posts, ...unlisted, ...pages]
}

/** Found once a process. */
let known: ReadonlyMap<string, Entry> | undefined
const entryAt = (path: string) => {
  known ??= new Map(entries().map((entry) => [entry.path, entry]))
  return known.get(path)
}

/** Whether feeds may show it. */
const isInFeeds = (entry: Entry): entry is Post => 'date' in entry && entry.listed

const cardOf = ({ path }: Entry) => getCards().get(cardPath(path))

/** Whether all is there that the task of an entry makes, its survey aside. */
export async function isEntryMade(source: ArticleSource): Promise<boolean> {
  const { entry } = source
  const card = cardOf(entry)
  if (!isCompiled(source) || !markdownFileOf(source)) return false
  if ((isInFeeds(entry) && !isContentKept(source)) || (isSearched(source) && !isSearchKept(source))) return false
  if (card && !existsSync(cardFile(card))) return false
  const files = await publications(entry, await filesNamed(entry, mdxComponents))
  return [...files.values()].every(({ path }) => existsSync(path))
}

async function makeEntry(path: string): Promise<void> {
  const entry = entryAt(path)
  if (!entry) throw new Error(`There is nothing at ${path}`)
  const { problems } = await surveyOf(entry, mdxComponents)
  // The check tells of those.
  if (problems.some(({ severity }) => severity === 'error')) return
  const source = await articleSource(entry, getContent(), mdxComponents)
  await markdownOf(source)
  const { renderContent, renderWords } = await import('@/lib/feeds/render-content')
  // Also of what nothing below shows: an expression that fails is told of now.
  const words = await renderWords(source, mdxComponents)
  if (isInFeeds(entry)) keepContent(source, await renderContent(source, words))
  if (isSearched(source)) keepSearch(source, words.html)
  keepWords(source, words, process.env.MAY_RUN !== 'false')
  const card = cardOf(entry)
  if (card) await cardBytes(card)
  for (const { path, bytes } of (await publications(entry, await filesNamed(entry, mdxComponents))).values())
    if (!existsSync(path)) await bytes()
}

async function makeCard(path: string): Promise<void> {
  const card = getCards().get(path)
  if (card) await cardBytes(card)
}

/** What is published, as it is made now, by address. */
export type Sources = ReadonlyMap<string, ArticleSource>

export async function sourcesOf(entries: Entry[]): Promise<Sources> {
  const sources = new Map<string, ArticleSource>()
  for (const entry of entries) sources.set(entry.path, await articleSource(entry, getContent(), mdxComponents))
  return sources
}

/** The keys of what a list's feeds show of its posts. */
export const contentKeys = ({ posts }: FeedList, sources: Sources): string[] => posts.map(({ path }) => sources.get(path)?.key ?? '')

async function makeFeeds(path: string): Promise<void> {
  const list = feedList(path)
  if (!list) throw new Error(`There is no list at ${path}`)
  const { feedText } = await import('@/lib/feeds/text')
  const contents = await contentsOf(list.posts, mdxComponents)
  const keys = contentKeys(list, await sourcesOf(list.posts))
  for (const format of feedFormats) if (!feedFileOf(list, format, keys)) keepFeed(list, format, keys, feedText(list, format, contents))
}
