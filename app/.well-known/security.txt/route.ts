import { site } from '@/content/site'
import { buildDate } from '@/lib/content/publication'
import { securityTxt } from '@/lib/security-txt'

export const dynamic = 'force-static'

export function GET() {
  const text = securityTxt(site, buildDate())
  return text ? new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } }) : new Response(null, { status: 404 })
}
