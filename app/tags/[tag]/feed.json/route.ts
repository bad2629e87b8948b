import { tagFeed, tagParams } from '@/app/feed-routes'

export const dynamic = 'force-static'

export const generateStaticParams = tagParams

export const GET = tagFeed('json')
