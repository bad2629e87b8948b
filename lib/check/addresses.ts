/** Addresses that were published once stay: `addresses.txt`, beside the posts, is the list of them. */
import { lstatSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Content } from '@/lib/content'
import { contentDir } from '@/lib/content/folder'
import { type Problem, problemAt } from '@/lib/content/problem'
import { isReserved } from '@/lib/content/reserved'
import { pathMeant } from '@/lib/content/right-form'
import { readTextFile } from '@/lib/content/text-file'
import { isSitePath, plainPath } from '@/lib/content/values'
import { nearest } from '@/lib/nearest'
import type { Entry } from './index'

/** The list as it is kept: an address a line. Empty lines, and what stands behind a `#`, mean nothing. */
export interface AddressList {
  /** Its path, as messages show it. */
  file: string
  text: string
}

/** The list of a body of writing, empty while there is none; or the problem that keeps it from being read. */
export function readAddresses(): AddressList | Problem {
  const path = join(contentDir, 'addresses.txt')
  const file = relative('.', path)
  const isThere = lstatSync(path, { throwIfNoEntry: false })
  const text = isThere ? readTextFile(path, file, contentDir) : ''
  return typeof text === 'string' ? { file, text } : text
}

/** An address in the list, and where it stands. */
interface Line {
  address: string
  line: number
  column: number
}

/** The addresses of a list, each where it stands first. */
function linesOf({ text }: AddressList): Line[] {
  const lines = text.split(/\r?\n/).flatMap((written, i): Line[] => {
    const address = written.replace(/(^|\s)#.*$/, '').trim()
    return address ? [{ address, line: i + 1, column: written.indexOf(address) + 1 }] : []
  })
  return [...new Map(lines.toReversed().map((line) => [plainPath(line.address), line])).values()].reverse()
}

const entriesOf = ({ posts, unlisted, pages }: Content): Entry[] => [...posts, ...unlisted, ...pages]

/** Every address that an entry answers to. */
const addressesOf = ({ path, aliases }: Entry): string[] => [path, ...aliases].map(plainPath)

/** What is wrong with the list: lines that are no address, and addresses at which readers would find nothing any more. */
export function addressProblems(list: AddressList, content: Content): Problem[] {
  const entries = entriesOf(content)
  const lines = linesOf(list)
  const owners = new Map(entries.flatMap((entry) => addressesOf(entry).map((address) => [address, entry] as const)))
  const broken = new Set(content.problems.map(({ address }) => address).filter((address) => !owners.has(plainPath(address))))
  const likely = successors(entries, lines)
  return lines.flatMap((line) => {
    const { address } = line
    const owner = owners.get(plainPath(address))
    // Nobody knows what a file that cannot be read answers to.
    if (!owner && broken.size > 0 && isSitePath(address)) return []
    const wrong = !isSitePath(address)
      ? noAddress(address)
      : owner?.draft
        ? keptBack(address, owner)
        : owner || isReserved(address)
          ? undefined
          : gone(address, likely(address))
    return wrong ? [problemAt(list, line, wrong)] : []
  })
}

type Wrong = Pick<Problem, 'reason' | 'fix'>

function noAddress(text: string): Wrong {
  const meant = pathMeant(text)
  return {
    reason: `"${text}" is no address of this site`,
    fix: meant ? `Write ${meant}` : 'Write one such as /blog/my-post, or remove the line',
  }
}

const letGo = 'remove this line to let the address go for good'

function keptBack(address: string, { file, published, ...entry }: Entry): Wrong {
  const why = published && 'date' in entry ? `waits for ${entry.date}` : 'is a draft'
  return {
    reason: `${address} was published, and ${file} ${why} now`,
    fix: `Publish it again, add the address to the \`aliases\` of what takes its place, or ${letGo}`,
  }
}

const gone = (address: string, likely: Entry | undefined): Wrong => ({
  reason: `${address} was published, and nothing answers there any more`,
  fix: likely
    ? `Write \`aliases: [${address}]\` into ${likely.file}, if that has taken its place, or ${letGo}`
    : `Write \`aliases: [${address}]\` into the post that has taken its place, or ${letGo}`,
})

/** So many addresses are not renamed one by one. */
const mostGuesses = 50

/** Finds what has taken the place of an address, most likely: something new with a name like it, or the one new thing there is. */
function successors(entries: Entry[], lines: Line[]): (address: string) => Entry | undefined {
  const known = new Set(lines.map(({ address }) => plainPath(address)))
  const published = entries.filter(({ draft }) => !draft)
  const added = published.filter(({ path }) => !known.has(plainPath(path)))
  const namedLike = (name: string, candidates: Entry[]) => {
    const slugs = candidates.map(({ slug }) => slug)
    return candidates[slugs.indexOf(nearest(name, slugs) ?? '')]
  }
  let guesses = 0
  return (address) => {
    if (guesses++ >= mostGuesses) return undefined
    const name = address.split('/').at(-1) ?? ''
    return namedLike(name, added) ?? (added.length === 1 ? added[0] : namedLike(name, published))
  }
}

/**
 * Adds to a list what is published and not in it, each before the first line that comes after it in the alphabet; all else stays.
 *
 * @returns the new text, and how many there were
 */
export function withNewAddresses(list: AddressList, content: Content): { text: string; added: number } {
  const known = new Set(linesOf(list).map(({ address }) => plainPath(address)))
  const added = entriesOf(content)
    .filter(({ draft, path }) => !draft && !known.has(plainPath(path)))
    .map(({ path }) => path)
    .sort()
  if (!added.length) return { text: list.text, added: 0 }
  const lineEnd = list.text.includes('\r\n') ? '\r\n' : '\n'
  const lines = list.text.trim() ? list.text.trimEnd().split(/\r?\n/) : [heading]
  let placed = 0
  const before = (line: string) => {
    const from = placed
    while (placed < added.length && (added[placed] ?? '') < line) placed++
    return added.slice(from, placed)
  }
  const grown = lines.flatMap((line) => (/^\s*\//.test(line) ? [...before(line.trim()), line] : [line]))
  return { text: [...grown, ...added.slice(placed), ''].join(lineEnd), added: added.length }
}

const heading = '# Addresses that were published. `npm run check` adds new ones, and tells when nothing answers at one any more.'

/**
 * Adds to the list what is newly published, when it is a person who asks: a machine could not commit it.
 *
 * @returns what to tell that person, if anything
 */
export function keepAddresses(list: AddressList, content: Content): string | undefined {
  if (process.env.CI || process.env.BUILD_DATE) return undefined
  const { text, added } = withNewAddresses(list, content)
  if (!added) return undefined
  const count = added === 1 ? '1 address' : `${added} addresses`
  try {
    writeFileSync(list.file, text)
    return `${list.file}: ${count} added, commit it with the post`
  } catch (error) {
    return `${list.file}: ${count} could not be added (${(error as NodeJS.ErrnoException).code})`
  }
}
