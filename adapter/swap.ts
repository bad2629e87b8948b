import { existsSync, renameSync, rmSync } from 'node:fs'

/** Where a new site is made before it takes the place of the one at `out`. */
export const aside = (out: string): string => `${out}.new`

const former = (out: string) => `${out}.old`

const remove = (path: string) => rmSync(path, { recursive: true, force: true })

/** Removes the former site, which is whole for as long as it has that name: nothing that is half removed may be put back. */
function removeFormer(out: string): void {
  const gone = `${out}.gone`
  remove(gone)
  if (existsSync(former(out))) renameSync(former(out), gone)
  remove(gone)
}

/** Puts the last good site back where an interrupted swap had just moved it away. */
export function recover(out: string): void {
  if (!existsSync(out) && existsSync(former(out))) renameSync(former(out), out)
}

/** Removes what stands at `aside(out)`: a new site that was not finished. */
export function discard(out: string): void {
  remove(aside(out))
}

/**
 * Puts the finished site at `aside(out)` in the place of the one at `out`: two renames, nothing copied.
 *
 * @throws when a rename fails; then the site at `out` is the one that was there
 */
export function swap(out: string): void {
  recover(out)
  removeFormer(out)
  if (existsSync(out)) renameSync(out, former(out))
  try {
    renameSync(aside(out), out)
  } catch (problem) {
    recover(out)
    throw problem
  }
  removeFormer(out)
}
