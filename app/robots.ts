import type { MetadataRoute } from 'next'
import { sitemaps } from '@/lib/sitemap'
import { absoluteUrl } from '@/lib/urls'

export const dynamic = 'force-static'

/** Everyone may read everything. A map in a folder may name pages outside of it only where this file names the map. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/' }, sitemap: [...sitemaps().keys()].map(absoluteUrl) }
}
