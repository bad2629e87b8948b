import { randomUUID } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import sharp from 'sharp'
import subsetFont from 'subset-font'
import type { Face } from './faces'
import { codePointsIn, renamed } from './sfnt'
import { workshop } from './workshop'

// Read when the first text is drawn. Without it, what a card looks like would depend on the fonts of the machine.
process.env.FONTCONFIG_FILE = resolve('lib/cards/fonts.conf')

/** A slice of a face that is ready to be drawn with. */
export interface Font {
  /** A name no other font has. */
  family: string
  codes: ReadonlySet<number>
}

/** Made ready once a process. */
const ready = new Map<string, Promise<Font>>()

/** A slice of a face, ready to be drawn with under a name of its own. It is converted once a machine. */
export function fontOf(face: Face, slice: string): Promise<Font> {
  const cut = Object.entries(face.axes).map(([axis, at]) => `${axis}${at}`)
  const family = [face.prefix, slice, face.suffix, ...cut].join('-')
  const before = ready.get(family)
  if (before) return before
  const made = prepare(face, slice, family)
  ready.set(family, made)
  return made
}

async function prepare(face: Face, slice: string, family: string): Promise<Font> {
  const file = join(workshop(), 'fonts', `${family}.ttf`)
  // One that was being written when the machine stopped may be empty.
  if (!statSync(file, { throwIfNoEntry: false })?.size)
    await convert(join(face.dir, `${face.prefix}-${slice}-${face.suffix}.woff2`), face.axes, family, file)
  // Drawing with a file is what makes it known by its name, for as long as the process lives.
  await sharp({ text: { text: 'x', fontfile: file, font: family } })
    .raw()
    .toBuffer()
  return { family, codes: codePointsIn(await readFile(file)) }
}

async function convert(source: string, axes: Face['axes'], family: string, file: string): Promise<void> {
  // The library's types do not know all of its options yet.
  const options: Parameters<typeof subsetFont>[2] & { keepAllGlyphs: boolean; noHinting: boolean } = {
    targetFormat: 'sfnt',
    variationAxes: axes,
    keepAllGlyphs: true,
    noHinting: true,
  }
  const bytes = renamed(await subsetFont(await readFile(source), '', options), family)
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${randomUUID()}`
  await writeFile(aside, bytes)
  await rename(aside, file)
}
