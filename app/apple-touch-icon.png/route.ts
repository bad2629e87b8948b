import { squareIcon } from '@/lib/icons'

export const dynamic = 'force-static'

export async function GET() {
  return new Response(new Uint8Array(await squareIcon(180)), { headers: { 'content-type': 'image/png' } })
}
