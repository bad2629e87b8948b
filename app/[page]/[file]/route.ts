import { attachmentResponse, attachments } from '@/app/attachments'
import { getContent } from '@/lib/content'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { pagePath } from '@/lib/urls'

export const dynamic = 'force-static'

export const generateStaticParams = async () => {
  const files = unmade(await attachments(getContent().pages), ({ slug, file }) => `${pagePath(slug)}/${file}`)
  return staticParams(
    files.map(({ slug, file }) => ({ page: slug, file })),
    { page: '-', file: '-' },
  )
}

export async function GET(_request: Request, { params }: { params: Promise<{ page: string; file: string }> }) {
  const { page, file } = await params
  return attachmentResponse(
    getContent().pages.find(({ slug }) => slug === page),
    file,
  )
}
