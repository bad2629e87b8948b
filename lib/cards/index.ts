/** The pictures that stand for pages where others link to them. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { site } from '@/content/site'
import { touch } from '@/lib/kept'
import { type Card, drawCard, palette } from './draw'
import { forgetUnused, workshop } from './workshop'

export { getCards } from './cards'

/** Set once this process has made room. */
let isTidy = false

/** Where a card is kept, once it is drawn. */
export const cardFile = (card: Card): string => {
  const drawnOf = JSON.stringify([card, site.title, site.language, palette()])
  return join(workshop(), `${createHash('sha256').update(drawnOf).digest('hex')}.png`)
}

/** A card as PNG, of 1200 × 630 pixels: drawn when first asked for, then kept between builds. Several processes may ask at once. */
export async function cardBytes(card: Card): Promise<Buffer> {
  const file = cardFile(card)
  const kept = await readFile(file).catch(() => undefined)
  if (kept?.length) {
    touch(file)
    return kept
  }
  const bytes = await drawCard(card)
  await mkdir(workshop(), { recursive: true })
  // Nobody ever reads half a file: it gets its name when it is complete.
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, bytes)
  await rename(aside, file)
  if (!isTidy) forgetUnused()
  isTidy = true
  return bytes
}
