import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import sharp from 'sharp'

/** What cameras write into photographs, and nobody may read there. */
export const secret = 'Camera of somebody'

/**
 * Writes a photograph as a camera would: light and grain, who took it, where, and which way the camera was held.
 *
 * @param orientation as EXIF counts it; 6 is a camera held upright
 */
export async function writePhotograph(path: string, width: number, height: number, orientation = 1): Promise<void> {
  const pixels = Buffer.alloc(width * height * 3)
  let seed = width + orientation
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      seed = (Math.imul(seed, 1664525) + 1013904223) | 0
      const grain = (seed >>> 24) / 32
      const hill = y > height * (0.6 + 0.1 * Math.sin((x / width) * 7) + 0.05 * Math.sin((x / width) * 31)) ? 90 : 0
      const at = (y * width + x) * 3
      pixels[at] = 210 - hill - (y / height) * 40 + grain
      pixels[at + 1] = 170 - hill + grain
      pixels[at + 2] = 120 + (y / height) * 60 - hill + grain
    }
  mkdirSync(dirname(path), { recursive: true })
  const photograph = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .withMetadata({ orientation })
    .withExifMerge({
      IFD0: { Artist: secret, Model: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 18/1' },
    })
    .toBuffer()
  writeFileSync(path, photograph)
}
