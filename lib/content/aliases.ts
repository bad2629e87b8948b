import { type Problem, problemAt } from './problem'
import { isReserved } from './reserved'
import { plainPath } from './values'
import type { Places } from './yaml'

/** A post or page, as far as its addresses are concerned. */
interface Addressed {
  /** Its address. */
  path: string
  file: string
  /** Its old addresses. */
  aliases: string[]
  places: Places
}

/**
 * Finds old addresses that lead nowhere of their own: what is there now, or leads elsewhere too, is a problem of the alias.
 *
 * @param live the file that each address belongs to, drafts included: one day they are there
 * @param read gives the text of a file
 */
export function aliasProblems(
  entries: Addressed[],
  live: { path: string; file: string }[],
  read: (entry: { file: string }) => string,
): Problem[] {
  const owners = new Map(live.map(({ path, file }) => [plainPath(path), file]))
  const claims = new Map<string, string[]>()
  for (const { file, aliases } of entries)
    for (const alias of aliases.map(plainPath)) claims.set(alias, [...(claims.get(alias) ?? []), file])
  const wrongWith = (alias: string, file: string): Pick<Problem, 'reason' | 'fix'> | undefined => {
    const path = plainPath(alias)
    const owner = owners.get(path)
    const other = claims.get(path)?.find((claimant) => claimant !== file)
    if (isReserved(alias)) return { reason: `the site has the address ${alias} itself`, fix: 'Remove it' }
    if (owner === file) return { reason: `${alias} is the address it has now`, fix: 'Remove it' }
    if (owner) return { reason: `${alias} is the address of ${owner}`, fix: 'Remove it, or rename that file' }
    if (other) return { reason: `${alias} is also an old address of ${other}`, fix: 'Remove it from one of the two' }
    return undefined
  }
  return entries.flatMap((entry) =>
    entry.aliases.flatMap((alias, i) => {
      const wrong = wrongWith(alias, entry.file)
      const place = entry.places[`aliases.${i}`] ?? { line: 1, column: 1 }
      return wrong ? [problemAt({ file: entry.file, text: read(entry) }, place, wrong)] : []
    }),
  )
}
