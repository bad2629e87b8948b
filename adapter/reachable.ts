import { basename } from 'node:path'

/**
 * Of the files a build made, finds those that something published mentions by name, directly or through one another.
 *
 * @param text a page or script that is published
 * @param candidates paths of the files in question, each with a way to its text, or to nothing when it is not text
 * @param found paths of those that are mentioned; what is found is added
 */
export function addReachable(text: string, candidates: Map<string, () => string | undefined>, found: Set<string>): void {
  for (const [path, textOf] of candidates) {
    if (found.has(path)) continue
    const name = basename(path)
    if (!text.includes(name) && !text.includes(encodeURI(name))) continue
    found.add(path)
    const next = textOf()
    if (next) addReachable(next, candidates, found)
  }
}
