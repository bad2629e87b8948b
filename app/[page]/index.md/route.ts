import { markdownResponse } from '@/app/markdown'
import { getContent } from '@/lib/content'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { markdownPath } from '@/lib/urls'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    unmade(getContent().pages, ({ path }) => markdownPath(path)).map(({ slug }) => ({ page: slug })),
    { page: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ page: string }> }) {
  const { page } = await params
  return markdownResponse(getContent().pages.find(({ slug }) => slug === page))
}
