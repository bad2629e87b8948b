import type { Picture } from './inspect'
import { isSign, variantsOf } from './variants'

/** A picture as a page shows it. Plain data. */
export interface PictureData {
  /** Address of the picture in its own format. */
  src: string
  /** In pixels, the right way up. */
  width: number
  height: number
  /** The same in other formats and sizes, best first, as attributes of `<source>`. */
  sources: { type?: string; media?: string; srcSet: string }[]
  /** What stands there until it has arrived: the colours of its four quarters. */
  colours?: string[]
  /** Whether it is the first of its page, which does not wait until it is near. */
  first?: boolean
}

/**
 * What a page shows of a picture.
 *
 * @param address gives the address of the published file with a suffix such as `480.1a2b3c4d.avif`
 */
export function pictureData(picture: Picture, address: (suffix: string) => string): PictureData {
  const { width, height, colours } = picture.facts
  const [whole, ...others] = variantsOf(picture)
  const sources = new Map<string, PictureData['sources'][number]>()
  for (const { role, format, width, suffix } of others) {
    const key = `${role} ${format}`
    const condition = role === 'still' ? { media: '(prefers-reduced-motion: reduce)' } : { type: `image/${format}` }
    const before = sources.get(key)
    const candidate = `${address(suffix)} ${width}w`
    sources.set(key, { ...condition, srcSet: before ? `${before.srcSet}, ${candidate}` : candidate })
  }
  return {
    src: address(whole.suffix),
    width,
    height,
    sources: [...sources.values()],
    ...(colours && !isSign(picture.facts) && { colours }),
  }
}
