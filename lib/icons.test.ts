import sharp from 'sharp'
import { expect, test } from 'vitest'
import { favicon, iconPng, icons, manifestIcon, squareIcon } from './icons'

const corner = async (bytes: Buffer) => [
  ...(await sharp(bytes).ensureAlpha().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer()),
]

test('the icon is as large as it is asked for, with corners one can see through', async () => {
  expect(await sharp(await iconPng(192)).metadata()).toMatchObject({ format: 'png', width: 192, height: 192 })
  expect((await corner(await iconPng(192)))[3]).toBe(0)
})

test('on a square it reaches into the corners, in the colour of its ground', async () => {
  const square = await squareIcon(180)
  expect(await sharp(square).metadata()).toMatchObject({ width: 180, height: 180, hasAlpha: false })
  expect(await corner(square)).toEqual([0x8e, 0x38, 0x26, 255])
  expect(await corner(await squareIcon(512, 0.8))).toEqual([0x8e, 0x38, 0x26, 255])
})

test('every icon of the manifest is there in its size, and no other', async () => {
  for (const [name, { size }] of Object.entries(icons))
    expect(await sharp(await manifestIcon(name)).metadata()).toMatchObject({ format: 'png', width: size, height: size })
  expect(await manifestIcon('1024.png')).toBeUndefined()
  expect(await manifestIcon('toString')).toBeUndefined()
})

test('the ICO file holds one PNG of 32 pixels, where its header says', async () => {
  const ico = await favicon()
  expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32])
  const [length, offset] = [ico.readUInt32LE(14), ico.readUInt32LE(18)]
  expect(offset + length).toBe(ico.length)
  expect(await sharp(ico.subarray(offset)).metadata()).toMatchObject({ format: 'png', width: 32, height: 32 })
})
