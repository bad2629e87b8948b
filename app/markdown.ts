import { mdxComponents } from '@/components/mdx'
import { markdownOf } from '@/lib/article/markdown'
import { articleSource } from '@/lib/article/source'
import { getContent, type Page, type Post } from '@/lib/content'
import { markdownType } from '@/lib/markdown'

/** A post or page as Markdown. @throws when its words cannot be shown */
export const markdownOfEntry = async (entry: Post | Page): Promise<string> =>
  markdownOf(await articleSource(entry, getContent(), mdxComponents))

/** Answers a request for a post or page as Markdown. @param entry what was asked for, if there is such a one */
export const markdownResponse = async (entry: Post | Page | undefined): Promise<Response> =>
  entry ? new Response(await markdownOfEntry(entry), { headers: { 'content-type': markdownType } }) : new Response(null, { status: 404 })
