import { developmentIndex } from '@/lib/search/development-index'

export const dynamic = 'force-static'

/** There is none in a build, which publishes an index of its own: see scripts/publish.ts. */
export const generateStaticParams = () => [{ file: ['-'] }]

export async function GET(_request: Request, { params }: { params: Promise<{ file: string[] }> }) {
  const file = await developmentIndex((await params).file.join('/'))
  return new Response(file ?? null, { status: file ? 200 : 404, headers: { 'content-type': file?.type ?? 'text/plain' } })
}
