import { closestMatch } from 'leven'

/** A name without what slips most, or differs from one system to another: case, hyphens, underscores and spaces. */
export const plainName = (name: string) => name.toLowerCase().replace(/[-_\s]/g, '')

/** Whether two names are made of the same letters, as `scr` and `src` are. */
const isSwapped = (a: string, b: string) => a.length === b.length && [...a].sort().join('') === [...b].sort().join('')

/** Whether a name is the beginning of the one that was written, or goes on behind it: `desk`, `desk.jpg`. A third of what was written must be in it. */
const isBeginning = (written: string, name: string) =>
  Math.min(written.length, name.length) >= 3 && name.length * 3 >= written.length && (written.startsWith(name) || name.startsWith(written))

/**
 * Finds the name that was meant by one that does not exist.
 *
 * @param name as it was written: `pubilshed`
 * @param names those that exist: `title`, `published`
 * @returns the nearest of them, the first of several: `published`; nothing when none is near
 */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const written = plainName(name)
  if (!written) return undefined
  const known = [...names]
  const candidates = known.map(plainName)
  // A slip leaves most of a name as it was: one letter in three may differ.
  const near = closestMatch(written, candidates, { maxDistance: Math.round(written.length / 3) })
  const likely = near ?? candidates.find((name) => isSwapped(written, name)) ?? candidates.find((name) => isBeginning(written, name))
  return likely === undefined ? undefined : known[candidates.indexOf(likely)]
}
