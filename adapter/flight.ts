import { UnexpectedExport } from './expectation'

/** Tags of rows that carry a length and that many bytes, instead of a line (text, and the binary types). */
const sized = 'TAOoUSsLlGgMmV'

const newline = 10
const comma = 44
const colon = 58

/** The rows of a React Flight payload. A sized row may hold anything, lines that look like rows included. */
function* rows(payload: Buffer, where: string): Generator<{ tag: string; text: string }> {
  for (let at = 0; at < payload.length; ) {
    const idEnd = payload.indexOf(colon, at)
    if (idEnd < 0 || !/^[0-9a-f]*$/.test(payload.toString('latin1', at, idEnd)))
      throw new UnexpectedExport(where, 'a row of the payload has no id')
    const tag = payload.toString('latin1', idEnd + 1, idEnd + 2)
    let end: number
    if (sized.includes(tag)) {
      const start = payload.indexOf(comma, idEnd) + 1
      end = start + Number.parseInt(payload.toString('latin1', idEnd + 2, start - 1), 16)
      if (!start || Number.isNaN(end) || end > payload.length) throw new UnexpectedExport(where, 'a row of the payload has no length')
      at = end
    } else {
      end = payload.indexOf(newline, idEnd)
      if (end < 0) end = payload.length
      at = end + 1
    }
    yield { tag, text: payload.toString('utf8', idEnd + 2, end) }
  }
}

/**
 * The client modules that a page renders, as its payload (the `.txt` beside its `.html`) names them.
 *
 * A row `e:I[68027,["…chunk.js"],"default"]` imports module 68027.
 *
 * @param payload React Flight rows, as bytes
 * @param where name of the file, for errors
 * @returns ids as the client reference manifests have them
 * @throws UnexpectedExport when the bytes are not such rows
 */
export function importedModules(payload: Buffer, where: string): Set<string> {
  const ids = new Set<string>()
  let count = 0
  for (const { tag, text } of rows(payload, where)) {
    count++
    if (tag !== 'I') continue
    const id: unknown = text.startsWith('[') ? JSON.parse(text)[0] : undefined
    if (typeof id !== 'string' && typeof id !== 'number') throw new UnexpectedExport(where, 'an import row of the payload names no module')
    ids.add(String(id))
  }
  if (!count) throw new UnexpectedExport(where, 'the payload is empty')
  return ids
}
