import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** What cameras write into photographs, and nobody may read there. */
export const secret = 'Camera of somebody'

/**
 * Writes a photograph as a camera would: light and grain, who took it, where, and which way the camera was held.
 *
 * @param orientation as EXIF counts it; 6 is a camera held upright
 */
async function writePhotograph(path: string, width: number, height: number, orientation = 1): Promise<void> {
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

const post = `---
title: Four photographs
description: As a camera gives them
date: 2025-03-29
published: true
---

Some words before.

![Hills in a wide frame](wide.jpg "A caption")

${'A paragraph between the pictures, long enough to keep them apart. '.repeat(60)}

![Hills in a tall frame](tall.jpg)

<Figure src="small.jpg" alt="Hills, far away">A small one, with *words* below.</Figure>

![Hills once more](screen.png)
`

/** Writes a post of four photographs. @param folder of the post */
export async function writePhotographs(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'index.mdx'), post)
  await writePhotograph(join(folder, 'wide.jpg'), 3000, 2000)
  await writePhotograph(join(folder, 'tall.jpg'), 2400, 1600, 6)
  await writePhotograph(join(folder, 'small.jpg'), 500, 400)
  await writePhotograph(join(folder, 'once.jpg'), 1500, 1000)
  writeFileSync(join(folder, 'screen.png'), await sharp(join(folder, 'once.jpg')).png().toBuffer())
  rmSync(join(folder, 'once.jpg'))
}
