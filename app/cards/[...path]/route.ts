import { cardBytes, getCards } from '@/lib/cards'
import { decoded } from '@/lib/links/site-address'

export const dynamic = 'force-static'

const folder = '/cards/'

export const generateStaticParams = () => [...getCards().keys()].map((path) => ({ path: path.slice(folder.length).split('/') }))

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const card = getCards().get(folder + (await params).path.map(decoded).join('/'))
  if (!card) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await cardBytes(card)), { headers: { 'content-type': 'image/png' } })
}
