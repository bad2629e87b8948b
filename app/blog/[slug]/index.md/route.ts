import { markdownResponse } from '@/app/markdown'
import { findPost, reachablePosts } from '@/lib/content'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'
import { markdownPath } from '@/lib/urls'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    unmade(reachablePosts(), ({ path }) => markdownPath(path)).map(({ slug }) => ({ slug })),
    { slug: '-' },
  )

export const GET = async (_request: Request, { params }: { params: Promise<{ slug: string }> }) =>
  markdownResponse(findPost((await params).slug))
