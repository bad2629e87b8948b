import { attachmentResponse } from '@/lib/attachment-response'
import { getContent } from '@/lib/content'
import { readAttachments } from '@/lib/content/attachments'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    getContent().pages.flatMap((page) => readAttachments(page).map(({ published }) => ({ page: page.slug, file: published }))),
    { page: '-', file: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ page: string; file: string }> }) {
  const { page, file } = await params
  return attachmentResponse(
    getContent().pages.find(({ slug: own }) => own === page),
    file,
  )
}
