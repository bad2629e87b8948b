import { mdxComponents } from '@/components/mdx'
import { filesNamed } from '@/lib/check/files-named'
import { type Page, type Post, readText } from '@/lib/content'
import { publishedFiles } from '@/lib/content/attachments'
import { markdownFile, markdownType } from '@/lib/markdown'

/** A post or page as Markdown. @throws when its words cannot be shown */
export const markdownOf = async (entry: Post | Page): Promise<string> =>
  markdownFile(entry, readText(entry), await publishedFiles(entry, await filesNamed(entry, mdxComponents)))

/** Answers a request for a post or page as Markdown. @param entry what was asked for, if there is such a one */
export const markdownResponse = async (entry: Post | Page | undefined): Promise<Response> =>
  entry ? new Response(await markdownOf(entry), { headers: { 'content-type': markdownType } }) : new Response(null, { status: 404 })
