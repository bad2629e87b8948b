import { cardBytes, getCards } from '@/lib/cards'
import { decoded } from '@/lib/links/site-address'
import { unmade } from '@/lib/plan'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

const folder = '/cards/'

export const generateStaticParams = () =>
  staticParams(
    unmade([...getCards().keys()], (path) => path).map((path) => ({ path: path.slice(folder.length).split('/') })),
    { path: ['-'] },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }) {
  const card = getCards().get(folder + (await params).path.map(decoded).join('/'))
  if (!card) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await cardBytes(card)), { headers: { 'content-type': 'image/png' } })
}
