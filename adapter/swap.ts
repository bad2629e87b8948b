import { existsSync, renameSync, rmSync } from 'node:fs'

/** Where a new site is made before it takes the place of the one at `out`. */
export const aside = (out: string): string => `${out}.new`

const former = (out: string) => `${out}.old`

/** Puts the last good site back where an interrupted swap had just moved it away. */
export function recover(out: string): void {
  if (!existsSync(out) && existsSync(former(out))) renameSync(former(out), out)
}

/** Puts the finished site at `aside(out)` in the place of the one at `out`: two renames, nothing copied. */
export function swap(out: string): void {
  rmSync(former(out), { recursive: true, force: true })
  if (existsSync(out)) renameSync(out, former(out))
  renameSync(aside(out), out)
  rmSync(former(out), { recursive: true, force: true })
}
