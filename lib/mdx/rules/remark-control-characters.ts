import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { type Complaint, complain } from '../complain'
import { type Place, placeAt } from '../place'

/** Characters that are not seen or stand for lost ones, as often as they follow each other. Some of them may be wanted. */
const suspects =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /([\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\xAD\u200B-\u200D\u2028-\u202E\u2060\u2066-\u2069\uFEFF\uFFFC\uFFFD\u{E0000}-\u{E007F}\uD800-\uDFFF])\1*/gu

/** Unicode's names, in order from U+0000. */
const c0 =
  'NULL, START OF HEADING, START OF TEXT, END OF TEXT, END OF TRANSMISSION, ENQUIRY, ACKNOWLEDGE, BELL, BACKSPACE, CHARACTER TABULATION, LINE FEED, LINE TABULATION, FORM FEED, CARRIAGE RETURN, SHIFT OUT, SHIFT IN, DATA LINK ESCAPE, DEVICE CONTROL ONE, DEVICE CONTROL TWO, DEVICE CONTROL THREE, DEVICE CONTROL FOUR, NEGATIVE ACKNOWLEDGE, SYNCHRONOUS IDLE, END OF TRANSMISSION BLOCK, CANCEL, END OF MEDIUM, SUBSTITUTE, ESCAPE, FILE SEPARATOR, GROUP SEPARATOR, RECORD SEPARATOR, UNIT SEPARATOR'.split(
    ', ',
  )

const names: Record<number, string> = {
  ...c0,
  127: 'DELETE',
  173: 'SOFT HYPHEN',
  8203: 'ZERO WIDTH SPACE',
  8204: 'ZERO WIDTH NON-JOINER',
  8205: 'ZERO WIDTH JOINER',
  8232: 'LINE SEPARATOR',
  8233: 'PARAGRAPH SEPARATOR',
  8234: 'LEFT-TO-RIGHT EMBEDDING',
  8235: 'RIGHT-TO-LEFT EMBEDDING',
  8236: 'POP DIRECTIONAL FORMATTING',
  8237: 'LEFT-TO-RIGHT OVERRIDE',
  8238: 'RIGHT-TO-LEFT OVERRIDE',
  8288: 'WORD JOINER',
  8294: 'LEFT-TO-RIGHT ISOLATE',
  8295: 'RIGHT-TO-LEFT ISOLATE',
  8296: 'FIRST STRONG ISOLATE',
  8297: 'POP DIRECTIONAL ISOLATE',
  65279: 'BYTE ORDER MARK',
  65532: 'OBJECT REPLACEMENT CHARACTER',
  65533: 'REPLACEMENT CHARACTER',
}

const nameOf = (code: number) =>
  names[code] ?? (code >= 0xe0000 ? 'TAG CHARACTER' : code >= 0xd800 ? 'HALF OF A SURROGATE PAIR' : 'CONTROL CHARACTER')

/** How to write those that are sometimes meant so that they can be seen. */
const visible: Record<number, string> = {
  173: '`&shy;` where a word may be parted',
  8203: '`&ZeroWidthSpace;` where a line may be broken',
  8204: '`&zwnj;` where letters must not join',
  8205: '`&zwj;` where letters must join',
  8232: '`\\` at the end of the line before',
  8288: '`&NoBreak;` where a line must not be broken',
}

/**
 * Tells of characters that cannot be seen and come in by pasting: control characters, spaces without width, marks that turn the
 * direction of writing. Joiners are let alone in emoji, and in scripts whose letters join.
 *
 * @param whole the text of the whole file, whose front matter is looked through too
 */
export function remarkControlCharacters(whole?: string) {
  return (_tree: Root, file: VFile): void => {
    for (const { place, ...complaint } of controlCharacters(whole ?? String(file.value))) complain(file, place, complaint)
  }
}

/** What `remarkControlCharacters` tells of a text, with the places. */
export function controlCharacters(text: string): (Complaint & { place: Place })[] {
  const found: (Complaint & { place: Place })[] = []
  let place = placeAt(text, 0)
  let afterNull = false
  for (const { 0: run, 1: character = '', index } of text.matchAll(suspects)) {
    if (isWanted(text, index)) continue
    // Text in another encoding holds one after every letter.
    if (character === '\0' && afterNull) continue
    afterNull ||= character === '\0'
    place = placeAt(text, index, place)
    found.push({ ...complaintOf(character.codePointAt(0) ?? 0, run.length / character.length), place })
  }
  return found
}

function complaintOf(code: number, times: number): Complaint {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${nameOf(code)}`
  if (code === 0) return { reason: `the text holds ${name}, as it does in another encoding`, fix: 'Save the file with the encoding UTF-8' }
  if (code === 0xfffc || code === 0xfffd || (code >= 0xd800 && code < 0xe000))
    return { reason: `something was lost here: ${name}`, fix: 'Write what was meant' }
  const instead = visible[code]
  return {
    reason: times > 1 ? `${times} invisible characters stand here: ${name}` : `an invisible character stands here: ${name}`,
    fix: `Remove ${times > 1 ? 'them' : 'it'}${instead ? `, or write ${instead}` : ''}`,
  }
}

const emojiBefore = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)$/u
const joiningBefore = /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])[\p{L}\p{M}]$/u
const flagBefore = /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u

/** Whether a character does here what it is for: in emoji of several, and between letters of Arabic or Hindi. */
function isWanted(text: string, index: number): boolean {
  const code = text.codePointAt(index) ?? 0
  const before = text.slice(Math.max(0, index - 20), index)
  if (code >= 0xe0000) return flagBefore.test(before)
  if (code === 0x200d) return emojiBefore.test(before) || joiningBefore.test(before)
  return code === 0x200c && joiningBefore.test(before)
}
