import { favicon } from '@/lib/icons'

export const dynamic = 'force-static'

export async function GET() {
  return new Response(new Uint8Array(await favicon()), { headers: { 'content-type': 'image/x-icon' } })
}
