/** The site's icon, `public/icon.svg`, as pictures of pixels for whoever cannot show a drawing. */
import { readFileSync } from 'node:fs'
import sharp, { type Sharp } from 'sharp'

/** Icons of the web app manifest, by their names under `/icons/`. */
export const icons = {
  '192.png': { size: 192 },
  '512.png': { size: 512 },
  'maskable.png': { size: 512, purpose: 'maskable' },
} as const satisfies Record<string, { size: number; purpose?: 'maskable' }>

/** How much of a maskable icon is there in whatever shape a system cuts it to. */
const safe = 0.8

function drawing(size: number): Sharp {
  const svg = readFileSync('public/icon.svg')
  // The drawing is 32 units wide, which is 32 pixels at 72 dots an inch.
  return sharp(svg, { density: (72 * size) / 32 }).resize(size, size)
}

/** The icon as PNG, with its own corners. */
export const iconPng = (size: number): Promise<Buffer> => drawing(size).png({ compressionLevel: 9 }).toBuffer()

/** The icon as PNG on a square of its own ground, which a system cuts to shape. @param share how much of the square it takes */
export async function squareIcon(size: number, share = 1): Promise<Buffer> {
  const background = await ground()
  const inner = await drawing(Math.round(size * share))
    .flatten({ background })
    .png()
    .toBuffer()
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .composite([{ input: inner }])
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer()
}

/** An icon of the manifest, by its name; nothing where there is none. */
export async function manifestIcon(name: string): Promise<Buffer | undefined> {
  const icon = Object.entries(icons).find(([known]) => known === name)?.[1]
  if (!icon) return undefined
  return 'purpose' in icon ? squareIcon(icon.size, safe) : iconPng(icon.size)
}

/** The colour in the middle of the icon's upper edge. */
async function ground(): Promise<{ r: number; g: number; b: number }> {
  const [r = 0, g = 0, b = 0] = await drawing(64).flatten().extract({ left: 32, top: 2, width: 1, height: 1 }).raw().toBuffer()
  return { r, g, b }
}

/** The icon in the format that is asked for without being named: one PNG in an ICO file. */
export async function favicon(): Promise<Buffer> {
  const size = 32
  const png = await iconPng(size)
  const header = Buffer.alloc(22)
  header.writeUInt16LE(1, 2) // an icon, not a cursor
  header.writeUInt16LE(1, 4) // of one picture
  header.set([size, size], 6)
  header.writeUInt16LE(1, 10) // plane
  header.writeUInt16LE(32, 12) // bits a pixel
  header.writeUInt32LE(png.length, 14)
  header.writeUInt32LE(header.length, 18) // where it begins
  return Buffer.concat([header, png])
}
