import { clientScript } from '@/lib/client-bundle'

export const dynamic = 'force-static'

export const GET = () => clientScript('text')
