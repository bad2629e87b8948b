import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodePng } from './png'

test('every pixel has the colour of its number', async () => {
  const bytes = encodePng({
    width: 3,
    height: 2,
    pixels: Uint8Array.from([0, 1, 2, 2, 1, 0]),
    palette: [
      [255, 255, 255],
      [200, 30, 10],
      [0, 0, 0],
    ],
  })
  const { data, info } = await sharp(bytes, { failOn: 'warning' }).raw().toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 3, height: 2, channels: 3 })
  expect([...data]).toEqual([255, 255, 255, 200, 30, 10, 0, 0, 0, 0, 0, 0, 200, 30, 10, 255, 255, 255])
})
