import { pathHere } from '@/lib/links/site-address'

/** Whatever could be an address: it begins with a slash, or with a protocol before one. */
const addresses = /(?:https?:)?\/[^\s"'`<>()[\]{}|\\]+/gi

/** A sentence goes on, or ends, behind an address that stands in it by itself. */
const trailing = /(?<![?!.,:;*_~])[?!.,:;*_~]+$/

/**
 * Paths of this site that a text names, as links or otherwise: all that it may link to are among them, and it takes no parsing.
 *
 * @param siteUrl where this site is, without a slash at the end
 */
export function pathsIn(text: string, siteUrl: string): string[] {
  const found = text.match(addresses) ?? []
  return [...new Set(found.flatMap((address) => pathHere(address.replace(trailing, ''), siteUrl) ?? []))]
}
