import { UnexpectedExport } from './expectation'

/** Tags of rows that carry a length and that many bytes, instead of a line (text, and the binary types). */
const sized = 'TAOobUSsLlGgMmV'

const newline = 10
const comma = 44
const colon = 58

/** The rows of a React Flight payload. A sized row may hold anything, lines that look like rows included. */
function* rows(payload: Buffer, where: string): Generator<{ id: string; tag: string; row: Buffer; whole: Buffer }> {
  for (let at = 0; at < payload.length; ) {
    const begin = at
    const idEnd = payload.indexOf(colon, at)
    if (idEnd < 0 || !/^[0-9a-f]*$/.test(payload.toString('latin1', at, idEnd)))
      throw new UnexpectedExport(where, 'a row of the payload has no id')
    const tag = payload.toString('latin1', idEnd + 1, idEnd + 2)
    let end: number
    if (tag && sized.includes(tag)) {
      const start = payload.indexOf(comma, idEnd) + 1
      const length = payload.toString('latin1', idEnd + 2, start - 1)
      if (!/^[0-9a-f]+$/.test(length)) throw new UnexpectedExport(where, 'a row of the payload has no length')
      end = start + Number.parseInt(length, 16)
      at = end
    } else {
      end = payload.indexOf(newline, idEnd)
      at = end + 1
    }
    if (end < 0 || end > payload.length) throw new UnexpectedExport(where, 'the last row of the payload is cut short')
    const [id, row] = [payload.toString('latin1', begin, idEnd), payload.subarray(idEnd + 2, end)]
    yield { id, tag, row, whole: payload.subarray(begin, at) }
  }
}

/** The id in an import row such as `I[68027,["…chunk.js"],"default"]`; nothing when it has none. */
function moduleId(row: string): string | undefined {
  try {
    const [id]: [unknown] = JSON.parse(row)
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
  } catch {
    return undefined
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
  if (!payload.length) throw new UnexpectedExport(where, 'the payload is empty')
  const ids = new Set<string>()
  for (const { tag, row } of rows(payload, where)) {
    if (tag !== 'I') continue
    const id = moduleId(row.toString())
    if (id === undefined) throw new UnexpectedExport(where, 'an import row of the payload names no module')
    ids.add(id)
  }
  return ids
}

/** An element of HTML as a row has it: `["$","a",null,{"href":"/"}]`. */
const isElement = (value: unknown): value is ['$', string, unknown, Record<string, unknown>] =>
  Array.isArray(value) && value[0] === '$' && /^[a-z]/.test(String(value[1])) && typeof value[3] === 'object' && value[3] !== null

/**
 * Changes properties of the elements of HTML in a payload, and of what it hints at, `:HL["/a.png","image"]`: React has that loaded ahead. Those of
 * components are their own.
 *
 * @param payload React Flight rows, as bytes
 * @param where name of the file, for errors
 * @param change gives the new value of a property that is a text
 * @throws UnexpectedExport when the bytes are not such rows
 */
export function withProperties(payload: Buffer, where: string, change: (name: string, value: string) => string): Buffer {
  const changed = (_: string, value: unknown) => {
    if (!isElement(value)) return value
    const [sign, tag, key, properties, ...rest] = value
    const entries = Object.entries(properties).map(([name, text]) => [name, typeof text === 'string' ? change(name, text) : text])
    return [sign, tag, key, Object.fromEntries(entries), ...rest]
  }
  /** An address comes first, or alone; sizes of a picture have a name. */
  const hinted = (key: string, value: unknown) => (typeof value === 'string' ? change(/^0?$/.test(key) ? 'href' : key, value) : value)
  const parts = [...rows(payload, where)].map(({ id, tag, row, whole }) => {
    if (tag === 'H')
      return Buffer.from(`${id}:H${row.toString('latin1', 0, 1)}${JSON.stringify(JSON.parse(row.toString('utf8', 1), hinted))}\n`)
    return tag === '[' || tag === '{' ? Buffer.from(`${id}:${JSON.stringify(JSON.parse(`${tag}${row}`, changed))}\n`) : whole
  })
  return Buffer.concat(parts)
}
