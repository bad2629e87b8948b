import { expect, test } from 'vitest'
import { formatOf } from './format'

const bytes = (text: string) => Buffer.from(text, 'latin1')

test.each([
  ['\xff\xd8\xff\xe0', 'a.jpg', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'a.png', 'png'],
  ['\x89PNG\r\n\x1a\n', 'misnamed.jpg', 'png'],
  ['\xff\xd8\xff\xe0', 'no-extension', 'jpeg'],
  ['GIF89a', 'a.gif', 'gif'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'a.webp', 'webp'],
  ['\0\0\0\x20ftypavif\0\0\0\0avifmif1miaf', 'a.avif', 'avif'],
  ['\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf', 'a.avif', 'avif'],
  ['\0\0\0\x20ftypavis\0\0\0\0avifavis', 'a.avif', 'animated AVIF'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'IMG_1.HEIC', 'HEIC'],
  ['\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'from-a-phone.jpg', 'HEIC'],
  ['II*\0\x08\0\0\0', 'a.tif', 'TIFF'],
  ['MM\0*\0\0\0\x08', 'a.tiff', 'TIFF'],
  ['\xff\x0a\0', 'a.jxl', 'JPEG XL'],
  ['\0\0\0\x0cjP  \r\n', 'a.jp2', 'JPEG 2000'],
  ['<svg xmlns="http://www.w3.org/2000/svg">', 'a.svg', 'svg'],
  ['<?xml version="1.0"?>\n<!-- a -->\n<svg>', 'a.SVG', 'svg'],
  ['<svg>', 'misnamed.png', 'svg'],
  ['', 'a.svg', 'svg'],
  ['', 'a.jpg', 'none'],
  ['<!doctype html>', 'saved.jpeg', 'none'],
  ['hello', 'a.heic', 'none'],
  ['<svg>', 'a.html', undefined],
  ['\0\0\0\x18ftypisom\0\0\0\0isomavc1', 'a.mp4', undefined],
  ['\0\0\0\x18ftypqt  ', 'a.mov', undefined],
  ['RIFF\x10\0\0\0WAVEfmt ', 'a.wav', undefined],
  ['%PDF-1.7', 'a.pdf', undefined],
  ['', 'a.pdf', undefined],
  ['\0\0\0', 'b', undefined],
])('%j in %s is %s', (head, name, format) => {
  expect(formatOf(bytes(head), name)).toBe(format)
})
