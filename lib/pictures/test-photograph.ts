import sharp, { type Sharp } from 'sharp'

/** Numbers from 0 to 1 that look like chance, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What every photograph of these tests says of its camera and place, for nobody but us. */
export const secret = 'Secret Camera'

/**
 * A picture with the statistics of a photograph: things of all sizes that hide one another under a sky, in a little noise.
 * Its camera wrote down itself and where it was, in several ways.
 */
export async function photograph({ width = 800, height = 600, seed = 1 } = {}): Promise<Sharp> {
  const next = numbers(seed)
  const things = Array.from({ length: width * 2 }, () => {
    const radius = Math.min(0.0015 / Math.sqrt(next() + 1e-6), 0.3) * width
    const [x, y] = [next() * width, next() * height]
    const hue = next() * 80 + (y < height * 0.4 ? 180 : 20)
    const place = `cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}"`
    return `<circle ${place} fill="hsl(${Math.round(hue)},${Math.round(10 + 35 * next())}%,${Math.round(20 + 60 * next())}%)"/>`
  })
  const haze =
    '<linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop stop-color="#8ab4e0"/><stop offset="1" stop-color="#4a5a3a"/></linearGradient>'
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${haze}</defs>${things.join('')}<rect width="100%" height="100%" fill="url(#haze)" opacity="0.35"/></svg>`
  const noise = { width, height, channels: 3 as const, noise: { type: 'gaussian' as const, mean: 128, sigma: 7 } }
  const grain = await sharp({ create: { ...noise, background: '#808080' } })
    .png()
    .toBuffer()
  const pixels = await sharp(Buffer.from(scene))
    .flatten({ background: '#8ab4e0' })
    .blur(0.8)
    .composite([{ input: grain, blend: 'soft-light' }])
    .png()
    .toBuffer()
  return sharp(pixels)
    .withExif({ IFD0: { Make: secret }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .withXmp(`<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><note>${secret}</note></x:xmpmeta><?xpacket end="w"?>`)
    .withIccProfile('p3')
}

/** A picture of so many frames, each of another colour. */
export async function moving(frames: number, { width = 200, height = 100 } = {}): Promise<Sharp> {
  const still = (n: number) =>
    sharp({ create: { width, height, channels: 4, background: { r: (n * 40) % 256, g: 90, b: 120, alpha: 1 } } })
      .png()
      .toBuffer()
  return sharp(await Promise.all(Array.from({ length: frames }, (_, n) => still(n))), { join: { animated: true } })
}
