import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

/** How many bytes a row has: before its pixels stands how it is filtered, which is 0 for not at all. */
export const rowLength = (width: number): number => 1 + width

const packed = promisify(deflate)

/** A chunk of a PNG: its length, its type, its data, and a check of the latter two. */
function chunk(type: string, data: Uint8Array): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
  bytes.writeUInt32BE(data.length, 0)
  bytes.writeUInt32BE(crc32(bytes.subarray(4, -4)), bytes.length - 4)
  return bytes
}

/**
 * Writes a PNG (W3C, third edition: 5, 11.2) of eight bits a pixel, each the place of a colour.
 *
 * @param rows of `rowLength(width)` bytes
 * @param colors each of red, green and blue
 */
export async function png(rows: Buffer, width: number, height: number, colors: number[][]): Promise<Buffer> {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('PLTE', Uint8Array.from(colors.flat())),
    // The ninth level would take ten times as long, to make it a tenth smaller.
    chunk('IDAT', await packed(rows, { level: 5 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
