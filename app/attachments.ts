import { lookup } from 'mrmime'
import { mdxComponents } from '@/components/mdx'
import { filesNamed } from '@/lib/check/files-named'
import type { Page, Post } from '@/lib/content'
import { fileBytes, fileNames } from '@/lib/content/attachments'

type Entry = Post | Page

/** Every file that is published with posts or pages, by its name and theirs. */
export async function attachments(entries: Entry[]): Promise<{ slug: string; file: string }[]> {
  const all: { slug: string; file: string }[] = []
  for (const entry of entries)
    for (const file of await fileNames(entry, await filesNamed(entry, mdxComponents))) all.push({ slug: entry.slug, file })
  return all
}

/**
 * Answers a request for a file that is published with a post or page.
 *
 * @param entry the post or page, if there is one
 * @param file the file's published name
 */
export async function attachmentResponse(entry: Entry | undefined, file: string): Promise<Response> {
  const bytes = entry && (await fileBytes(entry, await filesNamed(entry, mdxComponents), file))
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': lookup(file) ?? 'application/octet-stream' } })
}
