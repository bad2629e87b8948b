import { createHash } from 'node:crypto'
import { siteUrl } from '@/lib/urls'
import { bodyOf } from './front-matter'
import { keywordsIn } from './keywords'
import { pathsIn } from './named-paths'

/** What the words of a file tell without being parsed: read once a change, so that nobody has to open ten thousand files. Plain data. */
export interface Facts {
  /** Of its whole text. */
  hash: string
  /** What it is about: the words it says most often. */
  keywords: string[]
  /** Paths of this site that it names, as links or otherwise. */
  named: string[]
}

/** Stands for a text. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The facts of a text. @param fields what its front matter says, if that is right */
export function factsOf(text: string, fields: { title: string; description: string } | undefined): Facts {
  return {
    hash: hashOf(text),
    keywords: fields ? keywordsIn(`${fields.title}\n${fields.description}\n${bodyOf(text)}`) : [],
    named: pathsIn(text, siteUrl),
  }
}
