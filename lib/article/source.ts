/** What the words of a post or page are made into elements from, whatever shows them. */
import { filesNamed } from '@/lib/check/files-named'
import { type Content, type Page, type Post, readText } from '@/lib/content'
import { coverFile, type PublishedFile, publishedFiles } from '@/lib/content/attachments'
import { hashOf } from '@/lib/content/facts'
import { ContentError } from '@/lib/content/problem'
import { keyOf } from '@/lib/kept'
import { previewedPosts } from '@/lib/links/previews'
import type { Source } from '@/lib/mdx/pipeline'
import type { PictureData } from '@/lib/pictures/picture-data'
import { siteUrl } from '@/lib/urls'

export interface ArticleSource {
  entry: Post | Page
  /** The files its words name, as they are published, by the names they have there. */
  files: ReadonlyMap<string, PublishedFile>
  /** The picture above its words, which is the first of its page. */
  cover: (NonNullable<Post['cover']> & { picture?: PictureData }) | undefined
  /** The ids of the previews that its page has, by the paths of what they are of. */
  previews: ReadonlyMap<string, string>
  /** Changes with everything its words become elements from, the code aside. */
  key: string
}

/**
 * What the words of a post or page are made into elements from now.
 *
 * @param content the body of writing it belongs to
 * @param registry the components it may use, by name
 * @throws when its file cannot be read any more
 */
export async function articleSource(entry: Post | Page, content: Content, registry: object): Promise<ArticleSource> {
  const files = await publishedFiles(entry, await filesNamed(entry, registry))
  const previews = new Map((await previewedPosts(entry, content, registry)).map(({ id, post }) => [post.path, id]))
  const key = keyOf(entry.file, entry.path, entry.facts.hash, siteUrl, [...files], 'cover' in entry && entry.cover, [...previews])
  return { entry, files, cover: coverOf(entry, files), previews, key }
}

function coverOf(entry: Post | Page, files: ArticleSource['files']): ArticleSource['cover'] {
  if (!('cover' in entry) || !entry.cover) return undefined
  const picture = coverFile(entry.cover, files)?.picture
  return { ...entry.cover, ...(picture && { picture: { ...picture, first: true } }) }
}

/** What is kept is kept under the name of a text, and must be of that text. */
function textOf(entry: Post | Page): string {
  const text = readText(entry)
  if (process.env.NODE_ENV === 'production' && hashOf(text) !== entry.facts.hash)
    throw new ContentError(`${entry.file} has changed while the site was being built. Build it again`)
  return text
}

/** The words themselves, with all that. Their file is read when their text is asked for, which throws when it cannot be read any more. */
export const wordsOf = ({ entry, files, cover, previews }: ArticleSource): Source => ({
  file: entry.file,
  get text() {
    return textOf(entry)
  },
  files,
  cover: cover !== undefined,
  links: { siteUrl, previews },
})
