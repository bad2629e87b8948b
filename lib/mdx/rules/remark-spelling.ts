import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { loadSpelling, type Misspelt } from '@/lib/spelling'
import { proseOf } from '../prose'
import { isEnglish } from './is-english'

declare module 'vfile' {
  interface DataMap {
    misspelt: Misspelt[]
  }
}

/**
 * Lists the words of English prose that are in no dictionary in `file.data.misspelt`. It complains of none of them, since the
 * author may know some to be right.
 *
 * @param language of the words, as a BCP 47 tag; in another than English nothing is looked up, nor within an element that says it is in another
 */
export function remarkSpelling(language: string) {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!isEnglish(language)) return
    const misspeltIn = await loadSpelling()
    file.data.misspelt = proseOf(tree, file).flatMap(({ text, placeAt, languageAt }) =>
      misspeltIn(text).flatMap(({ word, index, suggestions }) => {
        if (!isEnglish(languageAt(index) ?? language)) return []
        const { line, column } = placeAt(index)
        return [{ word, line, column, suggestions }]
      }),
    )
  }
}
