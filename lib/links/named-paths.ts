import { type Post, readText } from '@/lib/content'
import { origin } from '@/lib/urls'
import { pathHere } from './site-address'

/** Whatever could be an address: it begins with a slash, or with a protocol before one. */
const addresses = /(?:https?:)?\/[^\s"'`<>()[\]{}|\\]+/gi

/** A sentence goes on, or ends, behind an address that stands in it by itself. */
const trailing = /(?<![?!.,:;*_~])[?!.,:;*_~]+$/

/**
 * Paths of this site that a text names, as links or otherwise: all that it may link to are among them, and it takes no parsing.
 *
 * @param site origin of this site
 */
export function pathsIn(text: string, site: string): string[] {
  const found = text.match(addresses) ?? []
  return [...new Set(found.flatMap((address) => pathHere(address.replace(trailing, ''), site) ?? []))]
}

/**
 * What was found in a file. Its places are read anew whenever the file changes, and are the same until then.
 * Lives where reloads and copies of this module find it.
 */
const kept = globalThis as { namedPaths?: WeakMap<Post['places'], string[]> }

/** Paths of this site that the file of a post names; it is read once a change. @throws when it cannot be read any more */
export function pathsNamed(post: Post): string[] {
  kept.namedPaths ??= new WeakMap()
  const before = kept.namedPaths.get(post.places)
  if (before) return before
  const paths = pathsIn(readText(post), origin)
  kept.namedPaths.set(post.places, paths)
  return paths
}
