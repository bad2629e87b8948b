import { bundleClient } from '@/lib/client-bundle'

export const dynamic = 'force-static'

export async function GET() {
  return new Response(await bundleClient(), { headers: { 'content-type': 'text/javascript; charset=utf-8' } })
}
