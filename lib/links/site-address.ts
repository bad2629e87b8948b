import { domainToUnicode } from 'node:url'

/** An address without this site's own origin, by whichever protocol; that of another site stays as it is. */
export function addressHere(target: string, origin: string): string {
  const [, host, rest = ''] = /^(?:https?:)?\/\/([^/?#]*)(.*)$/is.exec(target) ?? []
  if (host?.toLowerCase() !== origin.replace(/^https?:\/\//i, '').toLowerCase()) return target
  return rest.startsWith('/') ? rest : `/${rest}`
}

/** A path or fragment with its escapes read; as it is when they are none. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * The path on this site that an address leads to: `https://my.blog/caf%C3%A9?a#b` → `/café`.
 *
 * @param origin of this site
 * @returns nothing for another site, a file beside the words, or a mere `#fragment`
 */
export function pathHere(target: string, origin: string): string | undefined {
  const address = addressHere(target, origin)
  return /^\/(?!\/)/.test(address) ? decoded(address.replace(/[?#].*$/s, '')) : undefined
}

/** What readers call the site of an address: `https://www.xn--bcher-kva.example:8080/a` → `bücher.example:8080`. */
export const siteName = ({ hostname, host }: URL): string => host.replace(hostname, domainToUnicode(hostname)).replace(/^www\./, '')
