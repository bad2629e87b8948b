import { seriesFeed, seriesParams } from '@/app/feed-routes'

export const dynamic = 'force-static'

export const generateStaticParams = seriesParams

export const GET = seriesFeed('rss')
