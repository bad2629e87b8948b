import { stringify } from 'yaml'
import { site } from '@/content/site'
import type { Page, Post } from '@/lib/content'
import { coverFile, type PublishedFile } from '@/lib/content/attachments'
import { plainMarkdown } from '@/lib/mdx/plain-markdown'
import { absoluteUrl, siteUrl } from '@/lib/urls'

/** What a post or page is sent as, where it is Markdown. */
export const markdownType = 'text/markdown; charset=utf-8'

/**
 * A post or page as a Markdown file that any tool reads: front matter with what is known of it, then its words.
 *
 * @param text its whole file
 * @param files the files its words name, as they are published, by the names they have there
 * @throws when its words cannot be shown
 */
export async function markdownFile(entry: Post | Page, text: string, files: ReadonlyMap<string, PublishedFile>): Promise<string> {
  const url = absoluteUrl(entry.path)
  const words = await plainMarkdown({ file: entry.file, text, files, url, siteUrl })
  return `---\n${stringify(knownOf(entry, url, files), { lineWidth: 0 })}---\n${words && `\n${words}`}`
}

/** What a reader of the file should know, under the names most tools have for it. */
function knownOf(entry: Post | Page, url: string, files: ReadonlyMap<string, PublishedFile>) {
  const { title, description, lang } = entry
  const post = 'date' in entry ? entry : undefined
  const cover = post?.cover
  const picture = coverFile(cover, files)?.address
  return {
    title,
    description,
    ...(post && { date: post.date, ...(post.updated && { updated: post.updated }) }),
    ...(site.author.name && { author: site.author.name }),
    ...(post?.tags.length && { tags: post.tags }),
    ...(lang && { lang }),
    ...(cover && picture && { image: absoluteUrl(picture), ...(cover.alt && { image_alt: cover.alt }) }),
    canonical_url: url,
  }
}
