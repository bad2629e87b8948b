import { siteFeed } from '@/app/feed-routes'

export const dynamic = 'force-static'

export const GET = siteFeed('atom')
