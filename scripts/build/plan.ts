import { existsSync } from 'node:fs'
import { mdxComponents } from '@/components/mdx'
import { articleData, articleKey } from '@/lib/article'
import { markdownFileOf } from '@/lib/article/markdown'
import { cardFile, getCards } from '@/lib/cards'
import { filesNamed } from '@/lib/check/files-named'
import { getContent } from '@/lib/content'
import { publications } from '@/lib/content/attachments'
import { getPart, getSeries, getTags, getYears } from '@/lib/content/collections'
import { feedFormats } from '@/lib/feeds/formats'
import { feedLists } from '@/lib/feeds/lists'
import { feedFileOf } from '@/lib/feeds/made'
import { keptIn } from '@/lib/kept'
import { allPages, findListPage, listPageKey } from '@/lib/list-pages'
import type { Plan } from '@/lib/plan'
import { feedPaths, markdownPath } from '@/lib/urls'
import { contentKeys, type Sources } from './tasks'

/** Pages as they were published. @param version stands for all code and styles */
export const keptPages = (version: string) => keptIn('pages', '.html', () => version)

/**
 * Finds out what of the site is there already, from earlier builds and from what was made before Next, and where what is rendered now
 * is to be kept. What is not told of is rendered by Next each time: the pages of which there is one of a kind.
 *
 * @param sources of everything that is published
 * @param version stands for all code and styles
 */
export async function planOf(sources: Sources, version: string): Promise<Plan> {
  const plan: Plan = { pages: {}, files: {}, keep: {} }
  const pages = keptPages(version)
  const addPage = (address: string, key: string) => {
    const known = pages.has(key) ? plan.pages : plan.keep
    known[address] = pages.path(key)
  }
  const addFile = (address: string, file: string | undefined) => {
    if (file !== undefined && existsSync(file)) plan.files[address] = file
  }
  for (const source of sources.values()) {
    const { entry } = source
    addPage(entry.path, articleKey(source, await articleData(source, getContent(), mdxComponents)))
    addFile(markdownPath(entry.path), markdownFileOf(source))
    for (const [name, { path }] of await publications(entry, await filesNamed(entry, mdxComponents))) addFile(`${entry.path}/${name}`, path)
  }
  for (const [address, card] of getCards()) addFile(address, cardFile(card))
  for (const lists of [getYears(), getTags(), getSeries()])
    for (const { slug, page, path } of allPages(lists)) {
      const found = findListPage(lists, slug, page)
      const parts = lists === getSeries() && found?.posts.map((post) => getPart(post)?.number)
      if (found) addPage(path, listPageKey(found, parts))
    }
  const { tags, series } = feedLists()
  for (const list of [...tags, ...series]) {
    const keys = contentKeys(list, sources)
    const files = feedFormats.map((format) => [feedPaths(list.path)[format], feedFileOf(list, format, keys)] as const)
    // A build makes all feeds of a list or none.
    if (files.every(([, file]) => file !== undefined)) for (const [address, file] of files) addFile(address, file)
  }
  return plan
}
