import { extname } from 'node:path'

/** Formats of pictures that every browser shows. */
export const pictureFormats = ['jpeg', 'png', 'gif', 'webp', 'avif', 'svg'] as const
export type PictureFormat = (typeof pictureFormats)[number]

/** Formats of pictures that some browser does not show, as people call them. */
type OtherFormat = 'HEIC' | 'TIFF' | 'JPEG XL' | 'JPEG 2000' | 'animated AVIF'

/** What a file is, as far as pictures are concerned: `none` says that its name promises a picture and its bytes are none. */
export type FileFormat = PictureFormat | OtherFormat | 'none'

/** The ending a published file of each format has. */
export const extensionOf = (format: PictureFormat): string => (format === 'jpeg' ? 'jpg' : format)

/** How many bytes of a file `formatOf` looks at. */
export const headLength = 4096

const pictureName = /\.(?:jpe?g|jpe|jfif|a?png|gif|webp|avifs?|svgz?|hei[cf]|tiff?|jxl|jp2)$/i

/**
 * Tells by the first bytes of a file what picture it is, whatever its name says; a drawing is text, so its name has to say so.
 *
 * @param head the first `headLength` bytes
 * @returns nothing for a file that neither is a picture nor is named like one
 */
export function formatOf(head: Buffer, name: string): FileFormat | undefined {
  const raster = rasterFormat(head)
  if (raster || !pictureName.test(name)) return raster
  return extname(name).toLowerCase() === '.svg' || /<svg[\s>]/.test(head.toString('latin1')) ? 'svg' : 'none'
}

/** What the first bytes of each format are, and those from the ninth on where they count. */
const signatures: [format: FileFormat, start: string, later?: string][] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['gif', 'GIF87a'],
  ['gif', 'GIF89a'],
  ['webp', 'RIFF', 'WEBP'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'II+\0'],
  ['TIFF', 'MM\0*'],
  ['TIFF', 'MM\0+'],
  ['JPEG XL', '\xff\x0a'],
  ['JPEG XL', '\0\0\0\x0cJXL '],
  ['JPEG 2000', '\0\0\0\x0cjP  '],
]

function rasterFormat(head: Buffer): FileFormat | undefined {
  const text = head.toString('latin1', 0, 16)
  return signatures.find(([, start, later = '']) => text.startsWith(start) && text.startsWith(later, 8))?.[0] ?? isoFormat(head)
}

/** The format of a file built of ISO boxes, as films are, too: the first box lists its brands. */
function isoFormat(head: Buffer): FileFormat | undefined {
  if (head.toString('latin1', 4, 8) !== 'ftyp') return undefined
  const brands = head.toString('latin1', 8, Math.min(head.readUInt32BE(0), 256))
  const [first] = brands.match(/^.{4}/s) ?? []
  if (first === 'avis') return 'animated AVIF'
  if (brands.includes('avif')) return 'avif'
  return /^(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)$/.test(first ?? '') ? 'HEIC' : undefined
}
