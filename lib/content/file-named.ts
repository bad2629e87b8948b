/** A file that an address in words names, and the rest of that address. */
export interface FileReference {
  /** Its path from that of the words, escapes read and `./` taken off. */
  name: string
  /** What stands behind: `#page=2`, or `''`. */
  rest: string
}

/**
 * Reads an address in words as the path of a file beside them: `./two%20words.pdf#page=2` names `two words.pdf`.
 *
 * @returns nothing for an address of this site or another, and for a mere `#fragment`
 */
export function fileNamed(address: string): FileReference | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|#|\?|$)/i.test(address)) return undefined
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  const name = path.replace(/^(?:\.\/)+/, '')
  try {
    return { name: decodeURIComponent(name), rest }
  } catch {
    return { name, rest }
  }
}
