import { element } from './dom'
import type { Choice, Hit, Section } from './find'
import type { Piece } from './words'

/** The list item of a page that was found. */
export function resultItem({ address, title, words, date, lang, dir, sections }: Hit): HTMLLIElement {
  const language = { ...(lang && { lang }), ...(dir && { dir }) }
  const item = element('li', {}, element('h2', {}, element('a', { href: address, ...language }, ...marked(title))))
  if (date) item.append(element('p', { class: 'date' }, date))
  if (words.length) item.append(element('p', language, ...marked(words)))
  if (sections.length) item.append(element('ul', language, ...sections.map(sectionItem)))
  return item
}

const sectionItem = ({ address, title, words }: Section) =>
  element('li', {}, element('h3', {}, element('a', { href: address }, ...marked(title))), element('p', {}, ...marked(words)))

const marked = (pieces: Piece[]) => pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text))

/**
 * Offers what a query can be narrowed to in a list to choose from; hides it where there is no choice.
 *
 * @param select its first option is for all of them
 * @param chosen stays on offer though nothing may have it
 */
export function offer(select: HTMLSelectElement, choices: Choice[], chosen: string): void {
  const values = choices.some(({ value }) => value === chosen) || !chosen ? choices : [{ value: chosen, pages: 0 }, ...choices]
  const [all] = select.options
  select.replaceChildren(
    ...(all ? [all] : []),
    ...values.map(({ value, pages }) => element('option', { value }, pages ? `${value} (${pages})` : value)),
  )
  select.value = chosen
  const label = select.closest('label')
  if (label) label.hidden = values.length < 2 && !chosen
}

/** The number of pages in words: `12 results`. */
export const countOf = (total: number): string => (total === 1 ? '1 result' : `${total} results`)
