import { crc32, deflateSync } from 'node:zlib'

/** A picture of few colours. */
export interface Indexed {
  width: number
  height: number
  /** Row by row, the number of each pixel's colour. */
  pixels: Uint8Array
  /** At most 256 colours: red, green and blue of each. */
  palette: [number, number, number][]
}

/** Encodes a picture as PNG (ISO/IEC 15948), the same bytes every time. Its colours being known, none have to be looked for. */
export function encodePng({ width, height, pixels, palette }: Indexed): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8) // eight bits a pixel, each the number of a colour
  const rows = Buffer.alloc((width + 1) * height) // a row begins with its filter: none
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}
