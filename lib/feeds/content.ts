import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { filesNamed } from '@/lib/check/files-named'
import { codeVersion } from '@/lib/code-version'
import { type Post, readText } from '@/lib/content'
import { coverFile, type PublishedFile, publishedFiles } from '@/lib/content/attachments'
import type { PictureData } from '@/lib/pictures/picture-data'
import { origin } from '@/lib/urls'
import { isContentKept, keptContent } from './content-cache'

/** What feeds show of a post. */
export interface ItemContent {
  /** All of its words, made for feed readers. */
  html: string
  /** The picture that stands for it. */
  cover?: PictureData
}

/** What the content of a post is made of. */
export interface ContentSource {
  post: Post
  text: string
  /** The files its words name, as they are published, by the names they have there. */
  files: ReadonlyMap<string, PublishedFile>
  /** The name it is kept under: it changes with everything it is made of. */
  key: string
}

/** What the content of a post is made of now. @param registry the components it may use, by name */
export async function contentSource(post: Post, registry: object): Promise<ContentSource> {
  const text = readText(post)
  const files = await publishedFiles(post, await filesNamed(post, registry))
  const version = codeVersion(['content/site.ts', 'lib', 'components'])
  const key = createHash('sha256')
    .update(JSON.stringify([version, origin, post.path, text, [...files]]))
    .digest('hex')
  return { post, text, files, key }
}

/** The same of many posts. */
export async function contentSources(posts: Iterable<Post>, registry: object): Promise<ContentSource[]> {
  const sources: ContentSource[] = []
  // One after the other, so that the pictures of many posts are not in memory at once.
  for (const post of posts) sources.push(await contentSource(post, registry))
  return sources
}

/** The picture above the words of a post, as far as it can be published. */
export const coverOf = ({ post: { cover }, files }: Pick<ContentSource, 'post' | 'files'>): PictureData | undefined =>
  coverFile(cover, files)?.picture

/**
 * What feeds show of posts: as it was kept, or else made now. The build has made all of it before; in development it is made after an edit.
 *
 * @param registry the components they may use, by name
 * @throws when a post cannot be shown
 */
export async function contentsOf(posts: Post[], registry: object): Promise<Map<Post, ItemContent>> {
  const sources = await contentSources(posts, registry)
  await makeContents(sources.filter(({ key }) => !isContentKept(key)))
  return new Map(
    sources.map((source) => {
      const cover = coverOf(source)
      return [source.post, { html: keptContent(source.key), ...(cover && { cover }) }]
    }),
  )
}

/** Fewer contents than this are made sooner by one process than it takes to start another. */
const worthwhile = 40

/**
 * Makes and keeps contents, in processes of their own: where React renders a route's components, it cannot make HTML of them.
 *
 * @throws with what one of the processes said of a post that cannot be shown
 */
export async function makeContents(sources: ContentSource[]): Promise<void> {
  const count = Math.min(availableParallelism(), Math.ceil(sources.length / worthwhile))
  await Promise.all(Array.from({ length: count }, (_, n) => makeApart(sources.filter((_, i) => i % count === n))))
}

async function makeApart(sources: ContentSource[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' }
  const made = promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/feed-worker.ts'], { env })
  // Why it ended before it has read them is told below.
  made.child.stdin?.on('error', () => {})
  made.child.stdin?.end(JSON.stringify(sources.map(({ post, key }) => ({ slug: post.slug, key }))))
  await made
}
