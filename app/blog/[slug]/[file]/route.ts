import { attachmentResponse } from '@/lib/attachment-response'
import { getContent } from '@/lib/content'
import { readAttachments } from '@/lib/content/attachments'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    getContent().posts.flatMap((post) => readAttachments(post).map(({ published }) => ({ slug: post.slug, file: published }))),
    { slug: '-', file: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params
  return attachmentResponse(
    getContent().posts.find(({ slug: own }) => own === slug),
    file,
  )
}
