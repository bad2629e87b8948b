import { icons, manifestIcon } from '@/lib/icons'

export const dynamic = 'force-static'

export const generateStaticParams = () => Object.keys(icons).map((name) => ({ name }))

export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const bytes = await manifestIcon((await params).name)
  return bytes ? new Response(new Uint8Array(bytes), { headers: { 'content-type': 'image/png' } }) : new Response(null, { status: 404 })
}
