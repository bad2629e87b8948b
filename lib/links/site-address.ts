import { domainToUnicode } from 'node:url'

const parts = /^(?:https?:)?\/\/([^/?#]*)(.*)$/is

/** An address without what those of this site begin with, by whichever protocol; that of another site stays as it is. */
export function addressHere(target: string, siteUrl: string): string {
  const [, host, path = ''] = parts.exec(target) ?? []
  const [, ownHost = '', basePath = ''] = parts.exec(siteUrl) ?? []
  const rest = path.slice(basePath.length)
  if (host?.toLowerCase() !== ownHost.toLowerCase() || !path.startsWith(basePath) || !/^(?:[/?#]|$)/.test(rest)) return target
  return rest.startsWith('/') ? rest : `/${rest}`
}

/**
 * The whole address of what a page points to: `/about` is a page of this site, wherever that is.
 *
 * @param page the whole address of the page
 * @param siteUrl where this site is, without a slash at the end
 * @returns nothing for what is no address
 */
export function wholeAddress(target: string, page: string, siteUrl: string): string | undefined {
  const address = /^\/(?![/\\])/.test(target) ? siteUrl + target : target
  return URL.canParse(address, page) ? new URL(address, page).href : undefined
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
 * @param siteUrl where this site is, without a slash at the end
 * @returns nothing for another site, a file beside the words, or a mere `#fragment`
 */
export function pathHere(target: string, siteUrl: string): string | undefined {
  const address = addressHere(target, siteUrl)
  return /^\/(?!\/)/.test(address) ? decoded(address.replace(/[?#].*$/s, '')) : undefined
}

/** What readers call the site of an address: `https://www.xn--bcher-kva.example:8080/a` → `bücher.example:8080`. */
export const siteName = ({ hostname, host }: URL): string => host.replace(hostname, domainToUnicode(hostname)).replace(/^www\./, '')
