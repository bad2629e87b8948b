import { execFile } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { type ArticleSource, articleSource } from '@/lib/article/source'
import { siteVersion } from '@/lib/code-version'
import { getContent, type Post } from '@/lib/content'
import { keptIn } from '@/lib/kept'
import type { PictureData } from '@/lib/pictures/picture-data'

/** What feeds show of a post. */
export interface ItemContent {
  /** All of its words, made for feed readers. */
  html: string
  /** The picture that stands for it. */
  cover?: PictureData
}

const kept = keptIn('feeds', '.html', siteVersion)

/** Whether what feeds show of a post is made. */
export const isContentKept = ({ key }: ArticleSource): boolean => kept.has(key)

/** Keeps what feeds show of a post, which may be nothing. */
export const keepContent = ({ key }: ArticleSource, html: string): void => kept.keep(key, `${html}\n`)

/** What was kept. @throws when nothing was */
export function keptContent({ key, entry }: ArticleSource): string {
  const html = kept.read(key)?.toString()
  if (html === undefined) throw new Error(`What feeds show of ${entry.file} was not made`)
  return html.slice(0, -1)
}

export const forgetUnusedContents = (): void => kept.forgetUnused()

/**
 * What feeds show of posts: as it was kept, or else made now. The build has made all of it before; in development it is made after an edit.
 *
 * @param registry the components they may use, by name
 * @throws when a post cannot be shown
 */
export async function contentsOf(posts: Post[], registry: object): Promise<Map<Post, ItemContent>> {
  const sources: [Post, ArticleSource][] = []
  // One after the other, so that the pictures of many posts are not in memory at once.
  for (const post of posts) sources.push([post, await articleSource(post, getContent(), registry)])
  await makeContents(sources.filter(([, source]) => !isContentKept(source)).map(([{ slug }]) => slug))
  return new Map(
    sources.map(([post, source]) => {
      const picture = source.cover?.picture
      return [post, { html: keptContent(source), ...(picture && { cover: picture }) }]
    }),
  )
}

/** Fewer contents than this are made sooner by one process than it takes to start another. */
const worthwhile = 40

/**
 * Makes and keeps contents, in processes of their own: where React renders a route's components, it cannot make HTML of them.
 *
 * @param slugs of the posts
 * @throws with what one of the processes said of a post that cannot be shown
 */
async function makeContents(slugs: string[]): Promise<void> {
  const count = Math.min(availableParallelism(), Math.ceil(slugs.length / worthwhile))
  await Promise.all(Array.from({ length: count }, (_, n) => makeApart(slugs.filter((_, i) => i % count === n))))
}

async function makeApart(slugs: string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' }
  const made = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/feed-worker.ts'], { env })
  // Why it ended before it has read them is told below.
  made.child.stdin?.on('error', () => {})
  made.child.stdin?.end(JSON.stringify(slugs))
  await made
}
