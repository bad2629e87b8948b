import { markdownOfEntry } from '@/app/markdown'
import { llmsFullText } from '@/lib/llms'

export const dynamic = 'force-static'

export const GET = async () =>
  new Response(await llmsFullText(markdownOfEntry), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
