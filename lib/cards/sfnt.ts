/** The little of TrueType and OpenType files that cards need: what a font can write, and what it is called (ISO/IEC 14496-22). */

interface Table {
  tag: string
  bytes: Buffer
}

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
    const entry = 12 + 16 * i
    const offset = font.readUInt32BE(entry + 8)
    return { tag: font.toString('latin1', entry, entry + 4), bytes: font.subarray(offset, offset + font.readUInt32BE(entry + 12)) }
  })
}

/** The code points a font has glyphs for. */
export function codePointsIn(font: Buffer): Set<number> {
  const cmap = tablesOf(font).find(({ tag }) => tag === 'cmap')?.bytes ?? Buffer.alloc(4)
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4)))
  const found = new Set<number>()
  for (const subtable of subtables) {
    const format = subtable.readUInt16BE(0)
    if (format === 4) addSegments(subtable, found)
    if (format === 12) addGroups(subtable, found)
  }
  return found
}

/** Format 4: four arrays side by side, which describe the runs of the first 65,536 code points. */
function addSegments(subtable: Buffer, found: Set<number>): void {
  const size = subtable.readUInt16BE(6)
  for (let i = 0; i < size; i += 2) {
    const end = subtable.readUInt16BE(14 + i)
    const start = subtable.readUInt16BE(16 + size + i)
    const delta = subtable.readUInt16BE(16 + 2 * size + i)
    const at = 16 + 3 * size + i
    const range = subtable.readUInt16BE(at)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph = range ? subtable.readUInt16BE(at + range + 2 * (code - start)) : code + delta
      if (glyph & 0xffff) found.add(code)
    }
  }
}

/** Format 12: runs of any code points. */
function addGroups(subtable: Buffer, found: Set<number>): void {
  const count = subtable.readUInt32BE(12)
  for (let at = 16; at < 16 + 12 * count; at += 12)
    for (let code = subtable.readUInt32BE(at); code <= subtable.readUInt32BE(at + 4); code++) found.add(code)
}

/** The same font under another name, as its only one. */
export function renamed(font: Buffer, family: string): Buffer {
  const tables = tablesOf(font).map((table) => (table.tag === 'name' ? { ...table, bytes: nameTable(family) } : table))
  const directory = Buffer.alloc(12 + 16 * tables.length)
  font.copy(directory, 0, 0, 12)
  let offset = directory.length
  const padded = tables.map(({ tag, bytes }, i) => {
    const entry = 12 + 16 * i
    directory.write(tag, entry, 'latin1') // its checksum stays 0: what draws cards does not ask for it
    directory.writeUInt32BE(offset, entry + 8)
    directory.writeUInt32BE(bytes.length, entry + 12)
    const whole = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)])
    offset += whole.length
    return whole
  })
  return Buffer.concat([directory, ...padded])
}

/** Family, style and full name, in English for Windows. */
function nameTable(family: string): Buffer {
  const names = [
    [1, family],
    [2, 'Regular'],
    [4, family],
  ] as const
  const header = Buffer.alloc(6 + 12 * names.length)
  header.writeUInt16BE(names.length, 2)
  header.writeUInt16BE(header.length, 4)
  let offset = 0
  const texts = names.map(([id, text], i) => {
    const bytes = Buffer.from(text, 'utf16le').swap16()
    for (const [j, value] of [3, 1, 0x409, id, bytes.length, offset].entries()) header.writeUInt16BE(value, 6 + 12 * i + 2 * j)
    offset += bytes.length
    return bytes
  })
  return Buffer.concat([header, ...texts])
}
