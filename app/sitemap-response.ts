import { sitemaps } from '@/lib/sitemap'

/** Answers a request for a file of the sitemap. */
export function sitemapResponse(path: string): Response {
  const xml = sitemaps().get(path)
  if (!xml) return new Response(null, { status: 404 })
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } })
}
