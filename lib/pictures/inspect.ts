import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import sharp from 'sharp'
import { cached } from './cache'
import { type FileFormat, type PictureFormat, pictureFormats } from './format'
import { inputOptions, maxFrames, maxMovingPixels, maxPixels } from './limits'
import { cleanDrawing, DrawingError } from './svg'

/** What a page has to know of a picture. */
export interface PictureFacts {
  format: PictureFormat
  /** In pixels, the right way up. */
  width: number
  height: number
  /** More than one when it moves. */
  frames: number
  /** What stands for it until it is there: the colours of its four quarters, as `#rrggbb`. Only of one that hides what is behind it. */
  colours?: string[]
  /** What readers do not get of a drawing, because it could run or ask other servers for something: `<script>`, `onclick`. */
  removed?: string[]
}

/** Why a file cannot be shown as a picture. */
export interface PictureFlaw {
  /** What is wrong, as it goes on after the picture's name: `is empty`. */
  what: string
  /** What to do: one sentence, an imperative. */
  fix: string
}

/** A picture that can be published. */
export interface Picture {
  /** Of its bytes. */
  hash: string
  facts: PictureFacts
}

export type Inspected = { picture: Picture; flaw?: undefined } | { picture?: undefined; flaw: PictureFlaw }

/** Goes up when what is found in the same bytes changes. */
const version = 2

const maxBytes = 100e6
/** No format holds a longer side in all the sizes that are made. */
const maxSide = 16_383
/** A browser takes long to draw more than this. */
const maxDrawingBytes = 5e6

/**
 * Finds out what there is to know of a picture, or why it cannot be shown. Remembered by its bytes.
 *
 * @param path of the file
 * @param format what `formatOf` found it to be
 * @throws when the file cannot be read
 */
export async function inspectPicture(path: string, format: FileFormat): Promise<Inspected> {
  const { size } = await stat(path)
  if (!size) return { flaw: { what: 'is empty', fix: 'Save it again' } }
  if (!isPictureFormat(format)) return { flaw: refusal(format) }
  if (size > maxBytes) return { flaw: { what: `has ${Math.round(size / 1e6)} MB`, fix: 'Save it smaller: 100 MB are the limit' } }
  const bytes = await readFile(path)
  const hash = createHash('sha256').update(bytes).digest('hex')
  const found = await cached(hash, `facts.${version}.json`, async () => Buffer.from(JSON.stringify(await examine(bytes, format))))
  const { facts, flaw }: { facts: PictureFacts; flaw?: PictureFlaw } = JSON.parse(found.toString())
  return flaw ? { flaw } : { picture: { hash, facts } }
}

const isPictureFormat = (format: FileFormat): format is PictureFormat => (pictureFormats as readonly string[]).includes(format)

const refusal = (format: Exclude<FileFormat, PictureFormat>): PictureFlaw =>
  format === 'none'
    ? { what: 'holds no picture', fix: 'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG' }
    : format === 'animated AVIF'
      ? { what: 'is an animated AVIF, which would lose its movement', fix: 'Save it as animated WebP, or as a film' }
      : { what: `is of the format ${format}, which not every browser shows`, fix: 'Save it as JPEG or PNG, and name that file' }

const damaged: PictureFlaw = { what: 'is damaged or incomplete', fix: 'Save it again, or take it anew from where it came from' }

async function examine(bytes: Buffer, format: PictureFormat): Promise<{ facts: PictureFacts } | { flaw: PictureFlaw }> {
  if (format === 'svg') return examineDrawing(bytes)
  try {
    const { autoOrient, pages = 1, hasAlpha } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const frames = format === 'gif' || format === 'webp' ? pages : 1
    const facts = { format, width: autoOrient.width, height: autoOrient.height, frames }
    const flaw = sizeFlaw(facts) ?? (format === 'png' ? movingPngFlaw(bytes) : undefined)
    if (flaw) return { flaw }
    if (frames > 1)
      await sharp(bytes, { ...inputOptions, animated: true })
        .resize(1)
        .toBuffer()
    const colours = await quarterColours(bytes)
    const opaque = frames === 1 && (!hasAlpha || (await isOpaque(bytes)))
    return { facts: { ...facts, ...(opaque && { colours }) } }
  } catch {
    return { flaw: damaged }
  }
}

function sizeFlaw({ width, height, frames }: PictureFacts): PictureFlaw | undefined {
  const is = `is ${width} × ${height} pixels large`
  if (Math.max(width, height) > maxSide) return { what: is, fix: `Make it smaller: ${maxSide} pixels are the limit of a side` }
  if (width * height > maxPixels) return { what: is, fix: `Make it smaller: ${maxPixels / 1e6} million pixels are the limit` }
  if (frames > maxFrames || (frames > 1 && width * height * frames > maxMovingPixels))
    return { what: `${is} and has ${frames} frames`, fix: 'Make a film of it, and show that with <Video>' }
  return undefined
}

/** A PNG moves when this chunk stands before its first picture. */
const movingPngFlaw = (bytes: Buffer): PictureFlaw | undefined => {
  const control = bytes.indexOf('acTL', 0, 'latin1')
  return control >= 0 && control < bytes.indexOf('IDAT', 0, 'latin1')
    ? { what: 'is an animated PNG, which would lose its movement', fix: 'Save it as animated WebP, or as a film' }
    : undefined
}

/** Decodes the whole picture, which finds out one that is cut off. */
async function quarterColours(bytes: Buffer): Promise<string[]> {
  const { data, info } = await sharp(bytes, inputOptions)
    .autoOrient()
    .flatten()
    .resize(2, 2, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [0, 1, 2, 3].map((quarter) => {
    const [red = 0, green = red, blue = red] = data.subarray(quarter * info.channels, (quarter + 1) * info.channels)
    return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`
  })
}

async function isOpaque(bytes: Buffer): Promise<boolean> {
  const alpha = await sharp(bytes, inputOptions).extractChannel('alpha').toColourspace('b-w').raw().toBuffer()
  return alpha.every((value) => value === 255)
}

async function examineDrawing(bytes: Buffer): Promise<{ facts: PictureFacts } | { flaw: PictureFlaw }> {
  if (bytes.length > maxDrawingBytes)
    return { flaw: { what: `is a drawing of ${Math.round(bytes.length / 1e6)} MB`, fix: 'Simplify it, or save it as PNG' } }
  try {
    const { width, height, removed } = await cleanDrawing(bytes)
    return { facts: { format: 'svg', width, height, frames: 1, ...(removed.length && { removed }) } }
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error
    return { flaw: { what: `is no SVG drawing that can be shown: ${error.message}`, fix: 'Save it again, with a `viewBox`, or as PNG' } }
  }
}
