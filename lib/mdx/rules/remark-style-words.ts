import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { loadsSomething } from '@/lib/pictures/svg-styles'
import { complain } from '../complain'
import { placeAt } from '../place'

/** What may be a class of Tailwind with a value of its own in brackets: `bg-[url(a.png)]`, `[background:url(a.png)]`. */
const classes = /(?:-\[|\[[\w-]{1,40}:)[^\s\]]{0,200}?\(\S{0,500}?\]/g

/**
 * Tells of words that would make a rule of style which loads something. Tailwind takes every word of a file for a class, wherever
 * it stands, so that `bg-[url(../.env)]` in a sentence would put that file into the site.
 *
 * @param text the whole file, its front matter included
 */
export function remarkStyleWords(text: string) {
  return (_tree: Root, file: VFile): void => {
    if (!text.includes('[')) return
    for (const { 0: found, index } of text.matchAll(classes))
      if (loadsSomething(found.replaceAll('_', ' ')))
        complain(file, placeAt(text, index), {
          reason: 'a class with an address in it would load something wherever it stands, even as a mere word',
          fix: 'Remove it, or put a space behind its bracket where it is meant to be read',
        })
  }
}
