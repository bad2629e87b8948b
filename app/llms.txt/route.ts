import { llmsText } from '@/lib/llms'

export const dynamic = 'force-static'

export const GET = () => new Response(llmsText(), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
