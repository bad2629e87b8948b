import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { cached, cachedFile } from './cache'
import type { Picture } from './inspect'
import { inputOptions } from './limits'
import { settings } from './settings'
import { cleanDrawing } from './svg'
import type { Variant } from './variants'

/** Where such a file is kept. */
export const encodedFile = (path: string, { hash }: Picture, { role, suffix }: Variant): string =>
  role === 'original' ? path : cachedFile(hash, suffix)

/**
 * The bytes of one of the files that a picture is published as: encoded when first asked for, then kept between builds.
 * Without anything a camera or editor wrote into them, the right way up, in the colours of the web.
 *
 * @param path of the picture's file
 * @throws when that has changed since it was inspected
 */
export async function encode(path: string, picture: Picture, variant: Variant): Promise<Buffer> {
  return variant.role === 'original'
    ? readFile(path)
    : cached(picture.hash, variant.suffix, async () => {
        const bytes = await readFile(path)
        if (createHash('sha256').update(bytes).digest('hex') !== picture.hash)
          throw new Error(`${path} has changed while the site was being built. Build it again`)
        return variant.format === 'svg' ? Buffer.from((await cleanDrawing(bytes)).svg) : encodeRaster(bytes, picture, variant)
      })
}

function encodeRaster(bytes: Buffer, { facts }: Picture, { role, format, width }: Variant): Promise<Buffer> {
  const moves = facts.frames > 1 && role !== 'still'
  const kind = facts.frames > 1 ? 'moving' : facts.format === 'png' || facts.format === 'gif' ? 'graphic' : 'photograph'
  const whole = sharp(bytes, { ...inputOptions, animated: moves })
  const upright = moves ? whole : whole.autoOrient()
  const sized = width < facts.width ? upright.resize({ width }) : upright
  return sized.toFormat(format as 'avif', settings[kind][format as 'avif']).toBuffer()
}
