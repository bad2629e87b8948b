import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'

/** Something in a folder, and what is known of it without following where it links to. */
interface Found {
  path: string
  stat: Stats
}

/** Everything in a folder and in those within it, in order of the names; links are not followed, and hidden folders not entered. */
export function* filesIn(folder: string): Generator<Found> {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    const stat = lstatSync(path)
    if (stat.isDirectory() && !name.startsWith('.')) yield* filesIn(path)
    else yield { path, stat }
  }
}
