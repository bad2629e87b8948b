import { attachmentResponse, attachments } from '@/app/attachments'
import { findPost, reachablePosts } from '@/lib/content'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = async () => staticParams(await attachments(reachablePosts()), { slug: '-', file: '-' })

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params
  return attachmentResponse(findPost(slug), file)
}
