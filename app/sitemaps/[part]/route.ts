import { sitemapResponse } from '@/app/sitemap-response'
import { partsPath, sitemaps } from '@/lib/sitemap'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    [...sitemaps().keys()].filter((path) => path.startsWith(partsPath)).map((path) => ({ part: path.slice(partsPath.length + 1) })),
    { part: '-' },
  )

export const GET = async (_request: Request, { params }: { params: Promise<{ part: string }> }) =>
  sitemapResponse(`${partsPath}/${(await params).part}`)
