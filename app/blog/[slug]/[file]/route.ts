import { attachmentResponse, attachments } from '@/app/attachments'
import { findPost, reachablePosts } from '@/lib/content'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { postPath } from '@/lib/urls'

export const dynamic = 'force-static'

export const generateStaticParams = async () =>
  staticParams(
    unmade(await attachments(reachablePosts()), ({ slug, file }) => `${postPath(slug)}/${file}`),
    { slug: '-', file: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params
  return attachmentResponse(findPost(slug), file)
}
