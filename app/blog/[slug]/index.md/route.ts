import { markdownResponse } from '@/app/markdown'
import { findPost, reachablePosts } from '@/lib/content'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    reachablePosts().map(({ slug }) => ({ slug })),
    { slug: '-' },
  )

export const GET = async (_request: Request, { params }: { params: Promise<{ slug: string }> }) =>
  markdownResponse(findPost((await params).slug))
