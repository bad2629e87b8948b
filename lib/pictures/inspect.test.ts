import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatOf, headLength } from './format'
import { inspectPicture } from './inspect'
import { gifOf } from './test-hostile'
import { moving, photograph } from './test-photograph'

const home = process.cwd()
let dir: string
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'inspect-'))
  process.chdir(dir)
})
afterAll(() => {
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

async function inspect(bytes: Buffer, name: string) {
  writeFileSync(join(dir, name), bytes)
  const format = formatOf(bytes.subarray(0, headLength), name)
  if (!format) throw new Error(`${name} is not thought to be a picture`)
  return inspectPicture(join(dir, name), format)
}
const factsOf = async (bytes: Buffer, name: string) => (await inspect(bytes, name)).picture?.facts
const flawOf = async (bytes: Buffer, name: string) => (await inspect(bytes, name)).flaw

const plain = (width = 20, height = 10, background = '#ff0000') => sharp({ create: { width, height, channels: 3, background } })
const glass = (alpha: number) => sharp({ create: { width: 20, height: 10, channels: 4, background: { r: 255, g: 0, b: 0, alpha } } })
const red = ['#ff0000', '#ff0000', '#ff0000', '#ff0000']

describe('facts', () => {
  test.each(['png', 'webp', 'gif'] as const)('of a %s', async (format) => {
    const bytes = await plain().toFormat(format, { lossless: true }).toBuffer()
    expect(await factsOf(bytes, `a.${format}`)).toEqual({ format, width: 20, height: 10, frames: 1, colours: red })
  })

  test.each(['jpeg', 'avif'] as const)('of a %s', async (format) => {
    const bytes = await plain().toFormat(format, { quality: 100 }).toBuffer()
    expect(await factsOf(bytes, `a.${format}`)).toMatchObject({ format, width: 20, height: 10, frames: 1, colours: { length: 4 } })
  })

  test('tell the size of a picture the right way up', async () => {
    const bytes = await sharp(await plain().jpeg().toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect(await factsOf(bytes, 'lying.jpg')).toMatchObject({ width: 10, height: 20 })
  })

  test('tell the colours of the four quarters, the right way up', async () => {
    const half = await plain(20, 10, '#0000ff').png().toBuffer()
    const flag = await plain(20, 20)
      .composite([{ input: half, gravity: 'north' }])
      .png()
      .toBuffer()
    expect((await factsOf(flag, 'flag.png'))?.colours).toEqual(['#0e00f1', '#0e00f1', '#f1000e', '#f1000e'])
    const turned = await sharp(flag).withMetadata({ orientation: 3 }).png().toBuffer()
    expect((await factsOf(turned, 'turned.png'))?.colours).toEqual(['#f1000e', '#f1000e', '#0e00f1', '#0e00f1'])
  })

  test.each<[string, Sharp]>([
    ['grey', plain(20, 10, '#777777').toColourspace('b-w')],
    ['deep', plain().toColourspace('rgb16')],
    ['opaque all the same', glass(1)],
  ])('know that a picture which is %s hides what is behind it', async (name, picture) => {
    expect((await factsOf(await picture.png().toBuffer(), `${name}.png`))?.colours).toHaveLength(4)
  })

  test.each<[string, Sharp]>([
    ['a little transparent', glass(0.99)],
    ['deep and a little transparent', glass(0.99).toColourspace('rgb16')],
  ])('know that one which is %s does not', async (name, picture) => {
    expect(await factsOf(await picture.png().toBuffer(), `${name}.png`)).toEqual({ format: 'png', width: 20, height: 10, frames: 1 })
  })

  test.each(['gif', 'webp'] as const)('tell the frames of a moving %s, and no colours', async (format) => {
    const bytes = await (await moving(3)).toFormat(format).toBuffer()
    expect(await factsOf(bytes, `moving.${format}`)).toEqual({ format, width: 200, height: 100, frames: 3 })
  })

  test('go by the bytes, not the name', async () => {
    expect(await factsOf(await plain().png().toBuffer(), 'misnamed.jpg')).toMatchObject({ format: 'png' })
  })

  test('of a drawing tell what readers do not get of it', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 16"><script/></svg>'
    expect(await factsOf(Buffer.from(drawing), 'a.svg')).toEqual({ format: 'svg', width: 24, height: 16, frames: 1, removed: ['<script>'] })
  })

  test('are remembered by the bytes', async () => {
    const bytes = await plain(30, 30).png().toBuffer()
    const { picture } = await inspect(bytes, 'first.png')
    const kept = join(dir, '.cache/pictures', picture?.hash ?? '', 'facts.2.json')
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('"width":30', '"width":31'))
    expect(await factsOf(bytes, 'second.png')).toMatchObject({ width: 31, height: 30 })
  })
})

/** A PNG of one colour, of any size, in a few kilobytes. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const chunk = (type: string, data: Buffer) => {
    const bytes = Buffer.alloc(12 + data.length)
    bytes.writeUInt32BE(data.length, 0)
    bytes.write(type, 4, 'latin1')
    data.copy(bytes, 8)
    return bytes
  }
  const rows = deflateSync(Buffer.alloc(Math.min((Math.ceil(width / 8) + 1) * height, 1_000_000)))
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}

describe('refused, with a reason and what to do', () => {
  const again = { what: 'is damaged or incomplete', fix: 'Save it again, or take it anew from where it came from' }

  test.each(['a.jpg', 'a.svg', 'a.heic'])('an empty file %s', async (name) => {
    expect(await flawOf(Buffer.alloc(0), name)).toEqual({ what: 'is empty', fix: 'Save it again' })
  })

  test.each(['jpeg', 'png', 'webp', 'avif'] as const)('half of a %s', async (format) => {
    const bytes = await (await photograph({ width: 300, height: 200 })).toFormat(format).toBuffer()
    expect(await flawOf(bytes.subarray(0, bytes.length / 2), `half.${format}`)).toEqual(again)
  })

  test.each(['jpeg', 'png', 'gif', 'webp', 'avif'] as const)('the first bytes of a %s', async (format) => {
    const bytes = await plain().toFormat(format).toBuffer()
    expect(await flawOf(bytes.subarray(0, 40), `head.${format}`)).toEqual(again)
  })

  test('a damaged PNG', async () => {
    const bytes = await (await photograph({ width: 300, height: 200 })).png().toBuffer()
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0xff, bytes.length >> 1)
    expect(await flawOf(bytes, 'damaged.png')).toEqual(again)
  })

  test('a page that was saved under the name of a picture', async () => {
    expect(await flawOf(Buffer.from('<!doctype html>'), 'saved.jpg')).toEqual({
      what: 'holds no picture',
      fix: 'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG',
    })
  })

  test.each([
    ['HEIC', 'phone.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['HEIC', 'phone.jpg', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['TIFF', 'scan.tif', 'II*\0\x08\0\0\0'],
    ['JPEG XL', 'new.jxl', '\xff\x0a\0'],
  ])('%s in %s, which not every browser shows', async (format, name, head) => {
    expect(await flawOf(Buffer.from(head, 'latin1'), name)).toEqual({
      what: `is of the format ${format}, which not every browser shows`,
      fix: 'Save it as JPEG or PNG, and name that file',
    })
  })

  test('an animated AVIF, and an animated PNG', async () => {
    const fix = 'Save it as animated WebP, or as a film'
    const avif = Buffer.from('\0\0\0\x20ftypavis\0\0\0\0avifavis', 'latin1')
    expect(await flawOf(avif, 'moving.avif')).toEqual({ what: 'is an animated AVIF, which would lose its movement', fix })
    const png = await plain().png().toBuffer()
    const control = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\xf3\x8d\x93\x70', 'latin1')
    const moving = Buffer.concat([png.subarray(0, 33), control, png.subarray(33)])
    expect(await flawOf(moving, 'moving.png')).toEqual({ what: 'is an animated PNG, which would lose its movement', fix })
  })

  test.each([
    [12_000, 12_000, 'Make it smaller: 100 million pixels are the limit'],
    [16_384, 10, 'Make it smaller: 16383 pixels are the limit of a side'],
    [10, 50_000, 'Make it smaller: 16383 pixels are the limit of a side'],
    [2_000_000_000, 2_000_000_000, undefined],
  ])('a small file that claims %i × %i pixels', async (width, height, fix) => {
    const flaw = await flawOf(bomb(width, height), `bomb-${width}.png`)
    expect(flaw).toEqual(fix ? { what: `is ${width} × ${height} pixels large`, fix } : again)
  })

  test('a moving picture that should be a film', async () => {
    const bytes = await (await moving(30, { width: 1600, height: 1200 })).webp({ effort: 0 }).toBuffer()
    expect(await flawOf(bytes, 'film.webp')).toEqual({
      what: 'is 1600 × 1200 pixels large and has 30 frames',
      fix: 'Make a film of it, and show that with <Video>',
    })
  })

  test('a small file of thousands of frames', async () => {
    expect(await flawOf(gifOf(5000), 'frames.gif')).toEqual({
      what: 'is 1 × 1 pixels large and has 5000 frames',
      fix: 'Make a film of it, and show that with <Video>',
    })
  })

  test('a drawing of no size, and one that is no drawing', async () => {
    const fix = 'Save it again, with a `viewBox`, or as PNG'
    expect(await flawOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'), 'a.svg')).toEqual({
      what: 'is no SVG drawing that can be shown: it does not say how large it is',
      fix,
    })
    expect(await flawOf(Buffer.from('hello'), 'b.svg')).toEqual({
      what: 'is no SVG drawing that can be shown: it does not end with </svg>',
      fix,
    })
  })

  test('a drawing of 5 MB', async () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${'<path d="M0 0"/>'.repeat(400_000)}</svg>`
    expect(await flawOf(Buffer.from(drawing), 'large.svg')).toEqual({
      what: 'is a drawing of 6 MB',
      fix: 'Simplify it, or save it as PNG',
    })
  })

  test('is remembered, too', async () => {
    const bytes = Buffer.from('\xff\xd8\xff\xe0 no picture', 'latin1')
    expect(await flawOf(bytes, 'c.jpg')).toEqual(again)
    expect(await flawOf(bytes, 'd.jpg')).toEqual(again)
  })
})
