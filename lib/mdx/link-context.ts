import type { Nodes, Root } from 'hast'
import { languageTag } from '@/lib/content/values'
import { shortened, shortenedBefore } from './shorten'
import { type TextRun, textRuns } from './text-runs'

/** A sentence around a link, as plain text: it reads `before + words + after`, with `…` where it was cut. */
export interface LinkContext {
  before: string
  /** The link's own words. */
  words: string
  after: string
}

/** The most characters of a sentence that stand on either side of a link, and that a link has itself. */
const most = 120

/** How far a sentence is looked for on either side of a link, so that many links in a huge one are read in time. It is cut before that. */
const reach = 1000

/**
 * Reads the sentence around a link of a text; the text is looked at when the first is asked for.
 *
 * @param language of the text, as a BCP 47 tag; English sentences where it is none
 * @returns gives nothing for what is no link in its words, for a link without words, and for one over several blocks
 */
export function contextReader(tree: Root, language: string): (link: Nodes) => LinkContext | undefined {
  let places: Map<Nodes, { run: TextRun; from: number; to: number }> | undefined
  const segmenter = new Intl.Segmenter(languageTag(language) ?? 'en', { granularity: 'sentence' })
  return (link) => {
    places ??= new Map(textRuns(tree).flatMap((run) => run.links.map(({ node, ...place }) => [node, { run, ...place }] as const)))
    const place = places.get(link)
    if (!place || place.from === place.to) return undefined
    const { run, from, to } = place
    const start = Math.max(0, from - reach)
    const sentences = segmenter.segment(run.text.slice(start, to + reach))
    const first = sentences.containing(from - start)
    const last = sentences.containing(to - 1 - start)
    if (!first || !last) return undefined
    const before = run.text.slice(start + first.index, from)
    const after = run.text.slice(to, start + last.index + last.segment.length).trimEnd()
    return { before: shortenedBefore(before, most), words: shortened(run.text.slice(from, to), most), after: shortened(after, most) }
  }
}
