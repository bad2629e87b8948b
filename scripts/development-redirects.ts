import type { NextAdapter, NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants'

/** Signs that mean something in the addresses Next matches. */
const signs = /[()*+:?{}\\]/g

/** Old addresses, as they are when the development server starts. What reads posts is loaded when they are asked for. */
const redirects: NonNullable<NextConfig['redirects']> = async () => {
  const [{ readContent }, { redirectsOf }] = await Promise.all([import('@/lib/content'), import('@/lib/content/redirects')])
  return redirectsOf(readContent()).map(({ from, to }) => ({ source: from.replace(signs, '\\$&'), destination: to, permanent: false }))
}

/** A build adapter by which old addresses lead on in development, too. */
export const redirectInDevelopment = (adapter: NextAdapter): NextAdapter => ({
  ...adapter,
  async modifyConfig(config, context) {
    const modified = (await adapter.modifyConfig?.(config, context)) ?? config
    return context.phase === PHASE_DEVELOPMENT_SERVER ? { ...modified, redirects } : modified
  },
})
