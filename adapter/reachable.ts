import { basename } from 'node:path'

/** Ways to the texts of files, by path; to nothing where a file is no text. */
type Candidates = ReadonlyMap<string, () => string | undefined>

/** The names of files, as an address may write them, to look for all of them in one go. */
interface Names {
  /** The paths of files that bear a name. */
  paths: Map<string, string[]>
  /** How long the names are that have the same ending: what follows their last dot, with the dot. */
  lengths: Map<string, Set<number>>
  dotless: string[]
}

/** Names by the files they are of: the same ones are looked for in every page. */
const namesOf = new WeakMap<Candidates, Names>()

function readNames(candidates: Candidates): Names {
  const names: Names = { paths: new Map(), lengths: new Map(), dotless: [] }
  for (const path of candidates.keys())
    for (const name of new Set([basename(path), encodeURI(basename(path))])) {
      names.paths.set(name, [...(names.paths.get(name) ?? []), path])
      const dot = name.lastIndexOf('.')
      const ending = name.slice(dot)
      if (dot < 0) names.dotless.push(name)
      else names.lengths.set(ending, (names.lengths.get(ending) ?? new Set()).add(name.length))
    }
  namesOf.set(candidates, names)
  return names
}

/** The paths of files whose names stand anywhere in a text, also within a longer word. */
function* mentioned(text: string, { paths, lengths, dotless }: Names): Generator<string> {
  for (let dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1))
    for (const [ending, sizes] of lengths) {
      if (!text.startsWith(ending, dot)) continue
      const end = dot + ending.length
      for (const size of sizes) yield* paths.get(text.substring(end - size, end)) ?? []
    }
  for (const name of dotless) if (text.includes(name)) yield* paths.get(name) ?? []
}

/**
 * Of the files a build made, finds those that something published mentions by name, directly or through one another.
 *
 * @param text a page or script that is published
 * @param candidates paths of the files in question, each with a way to its text, or to nothing when it is not text; always the same
 * paths in the same map
 * @param found paths of those that are mentioned; what is found is added
 */
export function addReachable(text: string, candidates: Candidates, found: Set<string>): void {
  for (const path of mentioned(text, namesOf.get(candidates) ?? readNames(candidates))) {
    if (found.has(path)) continue
    found.add(path)
    const next = candidates.get(path)?.()
    if (next) addReachable(next, candidates, found)
  }
}
