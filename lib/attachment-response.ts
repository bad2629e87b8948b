import { lookup } from 'mrmime'
import { type Attached, readAttachments } from '@/lib/content/attachments'

/**
 * Answers a request for a file beside a post or page.
 *
 * @param entry the post or page, if there is one
 * @param published the file's published name
 */
export function attachmentResponse(entry: Attached | undefined, published: string): Response {
  const found = entry && readAttachments(entry).find((attachment) => attachment.published === published)
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.bytes, { headers: { 'content-type': lookup(published) ?? 'application/octet-stream' } })
}
