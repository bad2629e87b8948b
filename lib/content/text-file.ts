import { isUtf8 } from 'node:buffer'
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { relative, sep } from 'node:path'
import { type Problem, placeAt, problemAt } from './problem'

/** A file of words is at most so large, in bytes: that is about 150,000 words. */
const mostBytes = 1_000_000

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`

type Said = Pick<Problem, 'reason' | 'fix'>

/** Why a file is not opened; nothing when it may be. @throws what the file system throws */
function refusal(path: string, root: string): Said | undefined {
  const stat = statSync(path)
  if (!stat.isFile()) return { reason: 'it is named like a file, and is none', fix: 'Rename it, or put a file in its place' }
  const real = relative(realpathSync(root), realpathSync(path))
  if (real.split(sep)[0] === '..')
    return {
      reason: `the link leads out of the content folder, to ${real}`,
      fix: 'Put the file itself here: what lies elsewhere is not there on another machine',
    }
  if (stat.size > mostBytes)
    return {
      reason: `the file has ${megabytes(stat.size)}; the most is ${megabytes(mostBytes)}`,
      fix: 'Make several of it, or move what is not words into files beside it',
    }
  return undefined
}

/** What the file system's error means to an author. */
function explain({ code }: NodeJS.ErrnoException, path: string): Said {
  const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  if (isLink && (code === 'ENOENT' || code === 'ELOOP'))
    return {
      reason: code === 'ELOOP' ? 'the link leads round in a circle' : 'the link leads nowhere',
      fix: 'Put the file itself here, or remove the link',
    }
  return { reason: `the file cannot be read (${code})`, fix: 'Check that it exists and that you may read it' }
}

/** Whether bytes look like UTF-16: they begin with its mark, or every other one of them is a zero. */
function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.toString('hex', 0, 2)
  if (mark === 'fffe' || mark === 'feff') return true
  const head = bytes.subarray(0, 1000)
  const zeros = (parity: number) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length
  return Math.max(zeros(0), zeros(1)) > head.length / 4
}

/** Offset of the first character that bytes do not hold properly, in the text they were read as. */
function firstBroken(bytes: Buffer, text: string): number {
  let offset = 0
  for (let from = 0; ; ) {
    const at = text.indexOf('\ufffd', from)
    offset += Buffer.byteLength(text.slice(from, at))
    if (at < 0 || bytes.toString('hex', offset, offset + 3) !== 'efbfbd') return at
    offset += 3
    from = at + 1
  }
}

/** The first thing that keeps a text from being lines of words, with its offset. */
function unfit(bytes: Buffer, text: string): (Said & { at: number }) | undefined {
  if (!isUtf8(bytes))
    return { at: firstBroken(bytes, text), reason: 'the file is not UTF-8 text', fix: 'Save it again with the encoding UTF-8' }
  const zero = text.indexOf('\0')
  if (zero >= 0) return { at: zero, reason: 'there is a character NUL, which no text has', fix: 'Remove it' }
  const oldMac = text.search(/\r(?!\n)/)
  if (oldMac >= 0)
    return { at: oldMac, reason: 'the line ends as on old Macs, in CR alone', fix: 'Save the file again with line endings LF' }
  return undefined
}

/**
 * Reads a file of words, a byte order mark aside.
 *
 * @param path the file
 * @param file its path for messages
 * @param root the folder that no link may lead out of
 * @returns its text, or the problem that kept it from being read; never throws
 */
export function readTextFile(path: string, file: string, root: string): string | Problem {
  const whole = (said: Said) => problemAt({ file, text: '' }, { line: 1, column: 1 }, said)
  try {
    const refused = refusal(path, root)
    if (refused) return whole(refused)
    const bytes = readFileSync(path)
    if (isUtf16(bytes)) return whole({ reason: 'the file is UTF-16 text', fix: 'Save it again with the encoding UTF-8' })
    const marked = bytes.toString('hex', 0, 3) === 'efbbbf'
    const words = marked ? bytes.subarray(3) : bytes
    const text = words.toString('utf8')
    const wrong = unfit(words, text)
    if (!wrong) return text
    // Drawn so that a terminal can show it.
    const drawn = text.replaceAll('\0', '\u2400').replace(/\r(?!\n)/g, '\n')
    return problemAt({ file, text: drawn }, placeAt(drawn, wrong.at), wrong)
  } catch (cause) {
    return whole(explain(cause as NodeJS.ErrnoException, path))
  }
}
