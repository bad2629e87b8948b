import { siteVersion } from '@/lib/code-version'
import { keptIn } from '@/lib/kept'
import type { ContentsEntry } from '@/lib/mdx/rehype-heading-links'
import type { ArticleSource } from './source'

/** The words of a post or page as the HTML they become, for pages on which nothing of them runs. Plain data. */
export interface Words {
  html: string
  /** Styles of their own, which React puts into the head. */
  style?: { name: string; css: string }
  contents: ContentsEntry[]
  words: number
}

const kept = keptIn('words', '.json', siteVersion)

/** How React writes such styles where there is no head: before everything else. */
const ownStyle = /^<style data-precedence="words" data-href="([^" ]+)">([^<]*)<\/style>/

/** What else it would put elsewhere in a page. */
const elsewhere = /<(?:link|meta|script|style|template|title)\b/

/**
 * Keeps words as HTML, so that Next need not make it again of elements: that is most of its work on a page.
 *
 * @param mayRun whether any component that an author may use runs in a reader's browser: then only Next can tell where one does
 */
export function keepWords({ key }: ArticleSource, words: Words, mayRun: boolean): void {
  const [own = '', name, css] = ownStyle.exec(words.html) ?? []
  const html = words.html.slice(own.length)
  if (mayRun || elsewhere.test(html)) return
  const whole: Words = { ...words, html, ...(name && css && { style: { name, css } }) }
  kept.keep(key, JSON.stringify(whole))
}

/** Words that were kept; nothing in development, and where they are to be made of elements. */
export function keptWords({ key }: ArticleSource): Words | undefined {
  return process.env.NODE_ENV === 'production' && kept.has(key) ? kept.readJson(key) : undefined
}

export const forgetUnusedWords = (): void => kept.forgetUnused()
