import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp, { type Sharp } from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { encode } from './encode'
import { formatOf, headLength } from './format'
import { inspectPicture } from './inspect'
import { moving, photograph, secret } from './test-photograph'
import { variantsOf } from './variants'

const home = process.cwd()
let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'encode-'))
  process.chdir(dir)
})
afterAll(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})
afterEach(() => vi.unstubAllEnvs())

async function add(name: string, bytes: Buffer) {
  const path = join(dir, name)
  writeFileSync(path, bytes)
  const { picture, flaw } = await inspectPicture(path, formatOf(bytes.subarray(0, headLength), name) ?? 'none')
  if (!picture) throw new Error(`${name} ${flaw?.what}`)
  return { path, picture }
}

/** Everything a picture is published as: how it is called without its hash, its bytes, and what stands in them. */
async function publish(name: string, bytes: Buffer) {
  const { path, picture } = await add(name, bytes)
  return Promise.all(
    variantsOf(picture).map(async (variant) => {
      const bytes = await encode(path, picture, variant)
      return { name: variant.suffix.replace(/\b[0-9a-f]{8}\./, ''), bytes, meta: await sharp(bytes, { animated: true }).metadata() }
    }),
  )
}

/** What a camera, an editor or a telephone may have written into a picture. */
const marks = [secret, 'Exif', 'eXIf', 'adobe', 'xpacket', 'xmpmeta', 'ICC_PROFILE', 'iCCP', 'ICCP', 'tEXt', 'iTXt', 'Photoshop']
const marksIn = (bytes: Buffer) => marks.filter((mark) => bytes.includes(mark))

describe('a photograph', () => {
  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('is published without what its camera wrote into it (%s)', async (format) => {
    const scene = await photograph({ width: 700, height: 500, seed: 2 })
    const source = await scene.toFormat(format, format === 'avif' ? { effort: 0 } : {}).toBuffer()
    expect(marksIn(source)).toContain(secret)
    const published = await publish(`photograph.${format}`, source)
    expect(published.map(({ name }) => name)).toEqual([format === 'jpeg' ? 'jpg' : format, '480.avif', '700.avif', '480.webp', '700.webp'])
    for (const { name, bytes, meta } of published) {
      expect(marksIn(bytes), name).toEqual([])
      expect(meta, name).not.toHaveProperty('exif')
      expect(meta, name).not.toHaveProperty('xmp')
      expect(meta, name).not.toHaveProperty('iptc')
      expect(meta, name).not.toHaveProperty('icc')
      expect(meta.orientation, name).toBeUndefined()
    }
  })

  test('is published in the sizes its names say, never larger than it is', async () => {
    const published = await publish('wide.jpg', await (await photograph({ width: 900, height: 600, seed: 3 })).jpeg().toBuffer())
    expect(published.map(({ name, meta: { format, width, height } }) => `${name} ${format} ${width}×${height}`)).toEqual([
      'jpg jpeg 900×600',
      '480.avif heif 480×320',
      '680.avif heif 680×453',
      '900.avif heif 900×600',
      '480.webp webp 480×320',
      '680.webp webp 680×453',
      '900.webp webp 900×600',
    ])
  })

  test('is published at most as large as a screen shows it', async () => {
    const flat = sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#ff0000' } })
    const published = await publish('large.jpg', await flat.jpeg().toBuffer())
    expect(
      published.map(({ name, meta: { width, height } }) => `${name} ${width}×${height}`).filter((name) => !/^(480|680|1040)/.test(name)),
    ).toEqual(['jpg 1600×800', '1360.avif 1360×680', '1360.webp 1360×680'])
  })

  test('that lies on its side is published the right way up', async () => {
    const half = await sharp({ create: { width: 300, height: 100, channels: 3, background: '#0000ff' } })
      .png()
      .toBuffer()
    const flag = sharp({ create: { width: 300, height: 200, channels: 3, background: '#ff0000' } }).composite([
      { input: half, gravity: 'north' },
    ])
    // Orientation 6: what is at the left of its pixels is at the top.
    const published = await publish('lying.jpg', await flag.withMetadata({ orientation: 6 }).jpeg().toBuffer())
    for (const { name, bytes, meta } of published) {
      expect(`${meta.width}×${meta.height}`, name).toBe('200×300')
      const [left, right] = await Promise.all([10, 180].map(async (x) => colourAt(bytes, x, 150)))
      expect([left, right], name).toEqual(['red', 'blue'])
    }
  })

  test('of many colours is published in those of the web', async () => {
    const red = sharp({ create: { width: 200, height: 200, channels: 3, background: '#ff0000' } })
    const wide = await red.withIccProfile('p3').png().toBuffer()
    expect([...(await sharp(wide, { ignoreIcc: true }).raw().toBuffer()).subarray(0, 3)]).toEqual([234, 51, 34])
    for (const { name, bytes } of await publish('p3.png', wide)) expect(await colourAt(bytes, 100, 100), name).toBe('red')
  })

  test('in the colours of ink is published in those of the web', async () => {
    const ink = await sharp({ create: { width: 200, height: 200, channels: 3, background: '#ff0000' } })
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    expect((await sharp(ink).metadata()).space).toBe('cmyk')
    for (const { name, bytes, meta } of await publish('ink.jpg', ink)) {
      expect(meta.space, name).toBe('srgb')
      expect(await colourAt(bytes, 100, 100), name).toBe('red')
    }
  })
})

/** The nearest of two colours. */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<string> {
  const [r = 0, g = 0, b = 0] = await sharp(bytes, { animated: false })
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  return r > 200 && g < 60 && b < 60 ? 'red' : b > 200 && r < 60 && g < 60 ? 'blue' : `${r} ${g} ${b}`
}

test('what is transparent stays so', async () => {
  const glass = await sharp({ create: { width: 200, height: 200, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } } })
    .png()
    .toBuffer()
  for (const { name, bytes, meta } of await publish('glass.png', glass)) {
    expect(meta.hasAlpha, name).toBe(true)
    expect((await sharp(bytes).extractChannel('alpha').raw().toBuffer()).at(0), name).toBeCloseTo(128, -1)
  }
})

describe('a picture that moves', () => {
  test('keeps its frames, their times and its loops, and has a still one', async () => {
    const gif = await (await moving(4)).gif({ delay: [50, 100, 150, 200], loop: 3 }).toBuffer()
    const published = await publish('moving.gif', gif)
    expect(
      published.map(({ name, meta: { format, pages = 1, delay, loop, width, pageHeight, height } }) => [
        name,
        format,
        pages,
        delay,
        loop,
        width,
        pageHeight ?? height,
      ]),
    ).toEqual([
      ['gif', 'gif', 4, [50, 100, 150, 200], 3, 200, 100],
      ['still.webp', 'webp', 1, undefined, undefined, 200, 100],
      ['200.webp', 'webp', 4, [50, 100, 150, 200], 3, 200, 100],
    ])
  })

  test('as WebP does, too, smaller where it is very wide', async () => {
    const webp = await (await moving(3, { width: 1500, height: 300 })).webp({ delay: [50, 60, 70] }).toBuffer()
    const published = await publish('moving.webp', webp)
    expect(published.map(({ name, meta: { pages = 1, delay, width } }) => [name, pages, delay, width])).toEqual([
      ['webp', 3, [50, 60, 70], 1360],
      ['still.webp', 1, undefined, 1360],
    ])
  })
})

test('a drawing is published cleaned', async () => {
  const [drawing] = await publish('a.svg', Buffer.from('<svg viewBox="0 0 2 1"><script>alert(1)</script><path d="M0 0h2"/></svg>'))
  expect(String(drawing?.bytes)).toBe('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2"/></svg>')
})

describe('encoding', () => {
  const make = async (seed: number): Promise<Sharp> => photograph({ width: 300, height: 200, seed })

  test('is done once for all builds', async () => {
    const { path, picture } = await add('once.jpg', await (await make(4)).jpeg().toBuffer())
    const [own] = variantsOf(picture)
    const first = await encode(path, picture, own)
    rmSync(path)
    expect((await encode(path, picture, own)).equals(first)).toBe(true)
  })

  test('of the same file by many at once gives all of them one whole file', async () => {
    const { path, picture } = await add('many.jpg', await (await make(5)).jpeg().toBuffer())
    const variants = variantsOf(picture)
    const all = await Promise.all(Array.from({ length: 12 }, (_, n) => encode(path, picture, variants[n % 2] ?? variants[0])))
    expect(new Set(all.map((bytes) => bytes.toString('base64'))).size).toBe(2)
    for (const bytes of all) expect((await sharp(bytes).metadata()).width).toBe(300)
    expect(readdirSync(join(dir, '.cache/pictures', picture.hash))).toHaveLength(3)
  })

  test('refuses a file that has changed meanwhile', async () => {
    const { path, picture } = await add('changed.jpg', await (await make(6)).jpeg().toBuffer())
    writeFileSync(path, await (await make(7)).jpeg().toBuffer())
    await expect(encode(path, picture, variantsOf(picture)[0])).rejects.toThrow(
      `${path} has changed while the site was being built. Build it again`,
    )
  })

  test('is left out in development, where the file itself is shown', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const bytes = await (await make(8)).jpeg().toBuffer()
    const { path, picture } = await add('itself.jpg', bytes)
    const [own, ...others] = variantsOf(picture)
    expect(others).toEqual([])
    expect((await encode(path, picture, own)).equals(bytes)).toBe(true)
  })
})
