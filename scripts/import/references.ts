import { statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import type { Changes } from './edits'
import { idOf } from './headings'
import { quoted } from './note'
import { pointersIn } from './pointers'
import type { Post, Site } from './site'

/** Files that a post brings along: their names beside it, by their paths in the old site. */
export type Attachments = Map<string, string>

/** More than this no page should ask its readers to fetch. */
const largestFile = 50_000_000

/** An address as it can stand in Markdown and HTML alike. */
export const asDestination = (path: string): string =>
  encodeURI(path).replace(/[()?#&']/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** A path as it was before it was made an address. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Takes a file along, under a name that no other file of the post has. @returns the name, or why it stays behind */
export function bring(file: string, site: Site, attachments: Attachments): { name?: string; note?: string } {
  const known = attachments.get(file)
  if (known !== undefined) return { name: known }
  const { size } = statSync(join(site.folder.root, file))
  if (size > largestFile) return { note: `the file ${quoted(file)} holds ${Math.round(size / 1e6)} MB: it stays behind. Make it smaller` }
  const taken = new Set([...attachments.values()].map((name) => name.toLowerCase()))
  const extension = extname(file)
  let name = basename(file)
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${basename(file, extension)}-${n}${extension}`
  attachments.set(file, name)
  return { name }
}

/** What becomes of an address: another, or a sentence about it, or neither. */
interface Outcome {
  address?: string
  note?: string
}

/**
 * Finds what an address in the words of a post leads to now.
 *
 * @param shown whether the page shows what is there, as a picture
 */
function resolveReference(address: string, shown: boolean, post: Post, site: Site, attachments: Attachments): Outcome {
  const { origin } = site.generator
  const own = origin && `${address}/`.startsWith(`${origin}/`) ? address.slice(origin.length) || '/' : address
  if (/^(data|blob):/i.test(own)) return {}
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(own))
    return shown
      ? { note: `the picture ${quoted(address)} is not a file of this folder: it stays where it is. Put it beside the post to keep it` }
      : {}

  const [, written = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(own) ?? []
  const path = decoded(written).replaceAll('\\', '/')
  const target = !path ? post : shown ? undefined : site.postAt(path, post)
  if (target && !shown) {
    const id = fragment && (idOf(site.wordsOf(target).headings, decoded(fragment)) ?? fragment)
    return {
      address: `${path ? target.address : ''}${id ? `#${id}` : ''}`,
      ...(post.published &&
        !target.published && { note: `${quoted(address)} leads to a draft. Take the link out until that is published` }),
    }
  }
  const file = site.fileAt(path, post)
  if (!file) return { note: missing(address, path, shown) }
  const { name, note } = bring(file, site, attachments)
  if (name === undefined) return { ...(note && { note }) }
  if (path.replace(/^(\.\/)+/, '') === name) return {}
  return { address: `${asDestination(name)}${fragment && !shown ? `#${fragment}` : ''}` }
}

function missing(address: string, path: string, shown: boolean): string {
  if (/^(\.\.\/)+/.test(path) || path.includes('/../'))
    return `${quoted(address)} leads to nothing in this folder, and nothing outside of it is read: it stays as it is. Import a folder that holds it`
  return shown
    ? `the picture ${quoted(address)} does not exist: it stays as it is. Correct its name`
    : `${quoted(address)} leads to nothing that is imported: it stays as it is. Correct it`
}

/** Leads links and pictures to where things are now, and takes the files along that they name. */
export function changeReferences(post: Post, site: Site, attachments: Attachments): Changes {
  const words = site.wordsOf(post)
  const changes: Changes = { edits: [], notes: [] }
  for (const { address, shown, alt, start, end, line } of pointersIn(words.text, words.parsed)) {
    const { address: now, note } = resolveReference(address, shown, post, site, attachments)
    if (now !== undefined && now !== address) changes.edits.push({ start, end, text: now })
    if (note) changes.notes.push({ line, text: note })
    if (alt === '')
      changes.notes.push({
        line,
        text: `the picture ${quoted(address)} has no words for those who cannot see it. Write them between the brackets`,
      })
  }
  return changes
}
