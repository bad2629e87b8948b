import { sitemapResponse } from '@/app/sitemap-response'
import { sitemapPath } from '@/lib/sitemap'

export const dynamic = 'force-static'

export const GET = () => sitemapResponse(sitemapPath)
