import { markdownResponse } from '@/app/markdown'
import { getContent } from '@/lib/content'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    getContent().pages.map(({ slug }) => ({ page: slug })),
    { page: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }) {
  const { page } = await params
  return markdownResponse(getContent().pages.find(({ slug }) => slug === page))
}
