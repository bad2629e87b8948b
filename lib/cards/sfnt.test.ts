import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'
import { expect, test } from 'vitest'
import { codePointsIn, renamed } from './sfnt'

const fontWith = (pkg: string, slice: string, text: string) =>
  subsetFont(
    readFileSync(createRequire(import.meta.url).resolve(`@fontsource-variable/${pkg}/files/${pkg}-${slice}-wght-normal.woff2`)),
    text,
    { targetFormat: 'sfnt' },
  )

const shown = (font: Buffer) =>
  [...codePointsIn(font)]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code))
    .join('')

test('a font tells which characters it has', async () => {
  expect(shown(await fontWith('inter', 'latin', 'Aé–z日'))).toBe('Azé–')
})

test('and those beyond the first 65,536', async () => {
  expect(shown(await fontWith('noto-emoji', '4', '🎉🎈⚽'))).toBe('⚽🎈🎉')
})

test('a font under another name has the same characters, and all of its other tables', async () => {
  const font = await fontWith('inter', 'latin', 'Wave')
  const other = renamed(font, 'my-wave')
  expect(shown(other)).toBe('Waev')
  expect(other.includes(Buffer.from('my-wave', 'utf16le').swap16())).toBe(true)
  expect(other.includes(Buffer.from('Inter', 'utf16le').swap16())).toBe(false)
  expect(renamed(renamed(font, 'something much longer'), 'my-wave')).toEqual(other)
})
