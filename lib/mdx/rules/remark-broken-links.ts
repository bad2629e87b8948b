import type { Definition, Root } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '@/lib/nearest'
import { type Complaint, complain } from '../complain'
import { nodesOf } from '../nodes'
import { type Place, startOf } from '../place'
import { type ProseBlock, proseOf } from '../prose'

/**
 * Tells of words that were meant as a link or a picture and are none: `[text][name]` without a definition of the name,
 * `[text](two words)`, `[text] (/address)`. Tells also of definitions that are given twice or that nothing refers to.
 */
export function remarkBrokenLinks() {
  return (tree: Root, file: VFile): void => {
    const definitions = new Map<string, Definition>()
    for (const definition of nodesOf(tree, file, 'definition')) {
      const first = definitions.get(definition.identifier)
      if (!first) definitions.set(definition.identifier, definition)
      else if (!isComment(definition))
        complain(file, startOf(definition), {
          reason: `[${nameOf(definition)}] is defined a second time, and only the first counts`,
          fix: `Give one of them another name, or remove it; the first is in line ${startOf(first).line}`,
        })
    }

    const used = new Set(nodesOf(tree, file, 'linkReference', 'imageReference').map(({ identifier }) => identifier))
    for (const definition of definitions.values())
      if (!used.has(definition.identifier) && !isComment(definition))
        complain(file, startOf(definition), {
          reason: `nothing refers to [${nameOf(definition)}]`,
          fix: `Write [words][${nameOf(definition)}] where it belongs, or remove it`,
          severity: 'warning',
        })

    const names = [...definitions.values()].map(nameOf)
    for (const block of proseOf(tree, file))
      if (block.text.includes('['))
        for (const [place, complaint] of brokenIn(block, String(file.value), names)) complain(file, place, complaint)
  }
}

const nameOf = ({ label, identifier }: Definition) => label ?? identifier

/** Whether a definition is one only to be hidden: `[//]: # (a remark)`. */
const isComment = ({ identifier, url }: Definition) => identifier === '//' || url === '#'

/** What is written in brackets, then what is in the brackets or the parentheses behind them. */
const broken =
  /(?<![\p{L}\p{N}_\]!])(?<sign>!?)\[(?!\^)(?<words>[^[\]]*)\](?:\[(?!\^)(?<name>\s*[^\s[\]][^[\]]*)\]|(?<gap>[ \t]*)\((?<address>[^()]+)\))/gu

function* brokenIn({ text, placeAt }: ProseBlock, source: string, names: string[]): Generator<[Place, Complaint]> {
  for (const { 0: written, index, groups = {} } of text.matchAll(broken)) {
    const { sign, words = '', name, gap } = groups
    const place = placeAt(index)
    if (!sign && !words.trim()) continue
    const end = index + written.length - 1
    const inside = source.slice(placeAt(end - (name ?? groups.address ?? '').length).offset, placeAt(end).offset)
    if (!isPlain(written, index, source, placeAt)) continue
    const complaint =
      name === undefined
        ? gap
          ? !sign && isAddress(inside) && detached(inside)
          : spaced(inside, Boolean(sign))
        : !/^\d+$/.test(words + name) && undefinedName(inside, names)
    if (complaint) yield [place, complaint]
  }
}

/** Whether every bracket stands as such in the source, and none is escaped. */
const isPlain = (written: string, from: number, source: string, placeAt: ProseBlock['placeAt']) =>
  [...written.matchAll(/[![\]()]/g)].every(({ 0: sign, index }) => source.charAt(placeAt(from + index).offset) === sign)

/** Whether what stands in parentheses behind brackets is meant to lead somewhere. */
const isAddress = (text: string) =>
  /^(?:\/|#[^\s\d]|https?:)\S*$/.test(text) ||
  /^\S+\.(?:html?|mdx?|pdf|txt|csv|json|zip|png|jpe?g|gif|svg|webp|avif|mp[34]|webm)$/i.test(text)

const detached = (address: string): Complaint => ({
  reason: `the space before (${address}) keeps this from being a link`,
  fix: 'Remove the space before the parenthesis',
})

function spaced(inside: string, isPicture: boolean): Complaint | undefined {
  const address = inside.trim().replace(/\s+(?:"[^"]*"|'[^']*')$/, '')
  if (!/\s/.test(address) || address.startsWith('<')) return undefined
  return {
    reason: `a space in its address keeps this from being a ${isPicture ? 'picture' : 'link'}`,
    fix: `Write ${address.replace(/\s+/g, '%20')}, or <${address.replace(/\s+/g, ' ')}>`,
  }
}

function undefinedName(name: string, names: string[]): Complaint {
  const near = nearest(name, names)
  return { reason: `[${name}] is not defined`, fix: near ? `Write [${near}]` : `Define it in a line of its own: [${name}]: /address` }
}
