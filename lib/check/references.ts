import { fileNamed } from '@/lib/content/file-named'
import { addressHere, decoded } from '@/lib/links/site-address'
import type { Complaint } from '@/lib/mdx/complain'
import type { Reference } from '@/lib/mdx/rehype-references'
import { nearest } from '@/lib/nearest'
import { outsideProblem } from './outside'

/** What can be pointed to on this site. */
export interface Target {
  /** Its address: `/blog/moving`. */
  path: string
  /** Its file, such as `content/posts/moving.mdx`; nothing for an address the site has for itself. */
  file?: string
  /** Whether readers of the page that points to it can see it by then. */
  public: boolean
}

/** What references are judged by. */
export interface Surroundings {
  /** Where the site is, without a slash at the end: addresses that begin with it lead here. */
  siteUrl: string
  /** What has this address. */
  find(path: string): Target | undefined
  /** Every address there is. */
  paths(): Iterable<string>
  /** Where an old address has gone, by that address. */
  aliases: Map<string, string>
  /** What `#fragment` may name on a page; nothing when that is not known. */
  idsOf(target: Target): Promise<Iterable<string> | undefined>
  /** What is wrong with a file that the words name, by path relative to theirs. */
  fileProblem(name: string, as: Reference['as']): Promise<Complaint | undefined>
}

/** Ids that every page has, around the words. */
const pageIds = ['top', 'main']

/** What is wrong with one reference of a page at `here`; nothing when it leads somewhere. */
export async function referenceProblem(
  { target, as }: Pick<Reference, 'target' | 'as'>,
  here: Target,
  around: Surroundings,
): Promise<Complaint | undefined> {
  const address = addressHere(target, around.siteUrl)
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|www\.)/i.test(address)) return outsideProblem(address, as)
  const [, path = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? []
  if (!path && !fragment)
    return target ? undefined : { reason: 'the link has no address', fix: 'Write one between the parentheses, such as /about' }
  if (!path) return fragmentProblem(fragment, here, here, around)
  if (!path.startsWith('/')) return relativeProblem(address, as, around)

  const found = around.find(decoded(path))
  if (!found) return { reason: `there is no ${path} on this site`, fix: missingFix(decoded(path), around) }
  if (!found.public)
    return {
      reason: `${path} is not published when this is`,
      fix: `Take the link out until it is, or publish ${found.file ?? path} before`,
    }
  if (as === 'picture' && found.file) return { reason: `${path} is a page, and no picture`, fix: `Link to it instead: [words](${path})` }
  return fragment ? fragmentProblem(fragment, found, here, around) : undefined
}

async function fragmentProblem(fragment: string, on: Target, here: Target, around: Surroundings): Promise<Complaint | undefined> {
  const id = decoded(fragment)
  const ids = on.file ? await around.idsOf(on) : []
  if (!ids || id.startsWith(':~:')) return undefined
  const known = [...ids, ...pageIds]
  if (known.includes(id)) return undefined
  const near = nearest(id, known)
  const where = on === here ? '' : on.path
  return {
    reason: `there is no heading or id "${id}" on ${on === here ? 'this page' : on.path}`,
    fix: near ? `Write ${where}#${near}` : 'Correct it: the id of a heading is its words in lower case, joined by hyphens',
  }
}

async function relativeProblem(address: string, as: Reference['as'], around: Surroundings): Promise<Complaint | undefined> {
  const name = fileNamed(address)?.name ?? address
  // A text is linked to by its address, which stays when its file moves.
  const words = name.replace(/(?:\/index)?\.mdx?$/, '')
  const slug = words.split('/').at(-1) ?? ''
  // Only where no other file can be meant: to look through all paths takes long.
  const isText = as === 'link' && (words !== name || !/\.\w+$/.test(name))
  const meant = isText && [...around.paths()].find((path) => path.split('/').at(-1) === slug)
  if (meant) return { reason: `"${address}" is no address of this site`, fix: `Write ${meant}${/#.*$/s.exec(address)?.[0] ?? ''}` }
  return around.fileProblem(name, as)
}

function missingFix(path: string, { siteUrl, find, paths, aliases }: Surroundings): string {
  const within = addressHere(new URL(siteUrl).origin + path, siteUrl)
  if (within !== path && find(within)) return `Write ${within}: the folder that the site is in is put before it`
  const tidy = path.replace(/\.(?:html|mdx?)$|\/(?:index\.html)?$/, '') || '/'
  const gone = aliases.get(path) ?? aliases.get(tidy)
  if (gone) return `Write ${gone}, where it is now`
  if (tidy !== path && find(tidy)) return `Write ${tidy}`
  const near = nearest(path, paths())
  return near ? `Write ${near}` : 'Correct it, or take the link out'
}
