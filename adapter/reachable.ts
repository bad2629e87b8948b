/**
 * Of the files a build made, those that something published mentions by name, directly or through one another.
 *
 * @param published text of each page and script that is published in any case
 * @param candidates the other files by name, each with a way to its text, or to nothing when it is not text
 * @returns names of the candidates to publish as well
 */
export function reachable(published: Iterable<string>, candidates: Map<string, () => string | undefined>): Set<string> {
  const found = new Set<string>()
  const read = (text: string) => {
    for (const [name, textOf] of candidates) {
      if (found.has(name) || !text.includes(name)) continue
      found.add(name)
      const next = textOf()
      if (next) read(next)
    }
  }
  for (const text of published) read(text)
  return found
}
