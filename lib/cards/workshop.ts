import { readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeVersion } from '@/lib/code-version'

/** Holds a folder for each version of the code that draws: its cards, and the fonts it draws them with. */
const all = () => resolve('.cache/cards')

/** Days after which a card that no build asked for is forgotten. */
const keptDays = 90

/** Days after which what other code has made is: a server may still be running it. */
const otherDays = 1

const version = () => codeVersion(['lib/cards', 'lib/language.ts'])

/** The folder in which cards and their fonts are kept between builds. */
export const workshop = (): string => join(all(), version())

/** Whether something was of no use for some days. */
function isUnused(path: string, days: number): boolean {
  const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
  return Date.now() - used > days * 24 * 60 * 60 * 1000
}

/** Makes room. Several processes may do so at once. */
export function forgetUnused(): void {
  const others = readdirSync(all()).filter((name) => name !== version())
  const cards = readdirSync(workshop()).filter((name) => name.endsWith('.png'))
  const unused = [
    ...others.map((name) => join(all(), name)).filter((path) => isUnused(path, otherDays)),
    ...cards.map((name) => join(workshop(), name)).filter((path) => isUnused(path, keptDays)),
  ]
  for (const path of unused) rmSync(path, { recursive: true, force: true })
}
