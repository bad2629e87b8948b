import type { Site } from '@/content/site'
import type { CalendarDate } from '@/lib/dates'
import { absoluteUrl } from '@/lib/urls'

/** Where it is published (RFC 9116). */
const securityPath = '/.well-known/security.txt'

/**
 * Whom to tell of a flaw in the site's security; nothing while its owner gives no address.
 *
 * @param today what is said holds for less than a year from then, as the standard asks
 */
export function securityTxt({ author, language }: Pick<Site, 'author' | 'language'>, today: CalendarDate): string | undefined {
  if (!author.email) return undefined
  const expires = new Date(`${today}T00:00:00Z`)
  expires.setUTCDate(expires.getUTCDate() + 364)
  return [
    `Contact: ${encodeURI(`mailto:${author.email}`)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${language}`,
    `Canonical: ${absoluteUrl(securityPath)}`,
    '',
  ].join('\n')
}
