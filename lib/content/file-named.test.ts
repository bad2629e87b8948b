import { expect, test } from 'vitest'
import { fileNamed } from './file-named'

test.each([
  ['desk.jpg', 'desk.jpg', ''],
  ['./desk.jpg', 'desk.jpg', ''],
  ['././desk.jpg', 'desk.jpg', ''],
  ['../other/desk.jpg', '../other/desk.jpg', ''],
  ['two words.png', 'two words.png', ''],
  ['two%20words.png', 'two words.png', ''],
  ['caf%C3%A9.png', 'café.png', ''],
  ['🎉.png', '🎉.png', ''],
  ['100%.png', '100%.png', ''],
  ['100%25.png', '100%.png', ''],
  ['c%23.png', 'c#.png', ''],
  ['paper.pdf#page=2', 'paper.pdf', '#page=2'],
  ['paper.pdf?download#page=2', 'paper.pdf', '?download#page=2'],
  ['a/b/c.txt', 'a/b/c.txt', ''],
  ['constructor', 'constructor', ''],
])('%s names a file', (address, name, rest) => {
  expect(fileNamed(address)).toEqual({ name, rest })
})

test.each([
  '',
  '#part',
  '?q',
  '/blog/moving',
  '//example.org/a.jpg',
  'https://example.org/a.jpg',
  'mailto:a@example.org',
  'data:,x',
  'JavaScript:x',
])('%j names none', (address) => {
  expect(fileNamed(address)).toBeUndefined()
})
