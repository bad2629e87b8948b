import { lookup } from 'mrmime'
import { getContent } from '@/lib/content'
import { readAttachments } from '@/lib/content/attachments'
import { staticParams } from '@/lib/static-params'

export const dynamic = 'force-static'

export const generateStaticParams = () =>
  staticParams(
    getContent().posts.flatMap((post) => readAttachments(post).map(({ published }) => ({ slug: post.slug, file: published }))),
    { slug: '-', file: '-' },
  )

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string; file: string }> }) {
  const { slug, file } = await params
  const post = getContent().posts.find((post) => post.slug === slug)
  const found = post && readAttachments(post).find(({ published }) => published === file)
  if (!found) return new Response(null, { status: 404 })
  return new Response(found.bytes, { headers: { 'content-type': lookup(file) ?? 'application/octet-stream' } })
}
