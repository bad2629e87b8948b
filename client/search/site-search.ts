import { archivePath, searchPath } from './addresses'
import { ask } from './ask'
import { element, fillShadow } from './dom'
import type { Answer } from './find'
import { isEmpty, longest, normalQuery, type Query, readQuery, writeQuery } from './query'
import { countOf, offer, resultItem } from './results'
import { css } from './site-search-style'

/** Pages that are shown first; each shows what was found in it, for which its words have to be loaded. */
const first = 5
/** Pages that each further step shows. */
const further = 10
/** Typing has come to rest after so many milliseconds; at the beginning of a word, which many have, it goes on for longer. */
const rest = 80
const longRest = 400
/** After so many an answer is said to be on its way. */
const slow = 400

const unreachable = 'The search cannot be reached just now.'

/**
 * `<site-search>`: a field to search in, what the search can be narrowed to, and what is found.
 *
 * What stands in it shows as long as nothing is asked. In a page of its own it keeps the query in the address; in a dialog the
 * form leads to that page.
 */
export class SiteSearch extends HTMLElement {
  #field = element('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Search',
    placeholder: 'Search for…',
    maxlength: String(longest),
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  })
  #tag = element('select', { name: 'tag' }, element('option', { value: '' }, 'Any'))
  #year = element('select', { name: 'year' }, element('option', { value: '' }, 'Any'))
  #status = element('p', { role: 'status' })
  #help = element('p', { hidden: '' })
  #list = element('ol')
  #more = element('button', { type: 'button', hidden: '' }, 'More results')
  #otherwise = element('slot')
  /** How many questions were asked: an answer to any but the last comes too late. */
  #asked = 0
  #shown = 0
  #timer = 0

  connectedCallback(): void {
    if (this.shadowRoot) return
    const filters = [element('label', { hidden: '' }, 'Tag ', this.#tag), element('label', { hidden: '' }, 'Year ', this.#year)]
    const form = element('form', { role: 'search', action: searchPath }, this.#field, element('div', {}, ...filters))
    const root = fillShadow(this, css, form, this.#status, this.#help, this.#list, this.#more, this.#otherwise)
    this.#field.addEventListener('input', () => this.#soon())
    for (const select of [this.#tag, this.#year]) select.addEventListener('change', () => this.#now('push'))
    form.addEventListener('submit', (event) => this.#submit(event))
    this.#more.addEventListener('click', () => this.#showMore())
    root.addEventListener('keydown', (event) => this.#step(event as KeyboardEvent))
    // The index is on its way before the first letter.
    this.#field.addEventListener('focus', () => isEmpty(this.#query) && ask({ query: this.#query, from: 0, count: first }), { once: true })
    if (this.#isPage) this.#followAddress()
  }

  /** Puts the keyboard into the field, over what is in it. */
  override focus(): void {
    this.#field.select()
    this.#field.focus()
  }

  get #isPage(): boolean {
    return this.getRootNode() === document
  }

  get #query(): Query {
    return normalQuery({ words: this.#field.value, tag: this.#tag.value, year: this.#year.value })
  }

  #followAddress(): void {
    this.#readAddress()
    if (isEmpty(this.#query)) this.#field.focus()
    else this.#search()
    addEventListener('popstate', () => {
      // A step within the page is none of the search.
      if (writeQuery(readQuery(location.search)) === writeQuery(this.#query)) return
      this.#readAddress()
      this.#search()
    })
  }

  #readAddress(): void {
    const { words, tag, year } = readQuery(location.search)
    this.#field.value = words
    offer(this.#tag, [], tag)
    offer(this.#year, [], year)
  }

  #soon(): void {
    clearTimeout(this.#timer)
    const begins = /(?:^|\s)\w{1,2}$/.test(this.#field.value)
    this.#timer = window.setTimeout(() => this.#now('replace'), begins ? longRest : rest)
  }

  /** Searches, and keeps the query in the address: as a step that leads back, or in place of the one before. */
  #now(step: 'push' | 'replace'): void {
    clearTimeout(this.#timer)
    const address = `${location.pathname}${writeQuery(this.#query)}`
    if (this.#isPage && address !== `${location.pathname}${location.search}`) history[`${step}State`](null, '', address)
    this.#search()
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault()
    if (this.#isPage) this.#now('push')
    else location.assign(`${searchPath}${writeQuery(this.#query)}`)
  }

  async #search(): Promise<void> {
    const query = this.#query
    const asked = ++this.#asked
    const waiting = window.setTimeout(() => {
      if (asked === this.#asked && !isEmpty(query)) this.#say('Searching…')
    }, slow)
    const answer = await ask({ query, from: 0, count: first })
    clearTimeout(waiting)
    if (asked === this.#asked) this.#show(query, answer)
  }

  async #showMore(): Promise<void> {
    const asked = this.#asked
    const from = this.#shown
    const answer = await ask({ query: this.#query, from, count: further })
    if (asked !== this.#asked || from !== this.#shown) return
    if (!answer) return this.#suggest(unreachable)
    this.#help.hidden = true
    this.#say(countOf(answer.total))
    const items = this.#add(answer)
    items[0]?.querySelector('a')?.focus()
  }

  #show(query: Query, answer: Answer | undefined): void {
    this.#list.replaceChildren()
    this.#shown = 0
    this.#more.hidden = true
    this.#help.hidden = true
    this.#otherwise.hidden = !isEmpty(query)
    if (answer) {
      offer(this.#tag, answer.tags, query.tag)
      offer(this.#year, answer.years, query.year)
    }
    if (isEmpty(query)) this.#say('')
    else if (!answer) this.#suggest(unreachable)
    else this.#tell(query, answer)
  }

  #tell(query: Query, answer: Answer): void {
    this.#add(answer)
    if (answer.total) this.#say(countOf(answer.total))
    else this.#suggest(`No results for ${[query.words && `“${query.words}”`, query.tag, query.year].filter(Boolean).join(', ')}.`)
  }

  #add({ hits, total }: Answer): HTMLLIElement[] {
    const items = hits.map(resultItem)
    this.#list.append(...items)
    this.#shown += hits.length
    this.#more.hidden = this.#shown >= total
    return items
  }

  /** Says why there is nothing, and where to look. */
  #suggest(why: string): void {
    this.#say(why)
    this.#help.replaceChildren('Everything written here is in the ', element('a', { href: archivePath }, 'archive'), '.')
    this.#help.hidden = false
  }

  #say(text: string): void {
    if (this.#status.textContent !== text) this.#status.textContent = text
  }

  /** The arrow keys lead from the field through all that was found, and back. */
  #step(event: KeyboardEvent): void {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    // They also choose among the forms of a word that is being written, and with another key they select.
    const isOther = event.isComposing || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey
    if (!by || isOther || event.target instanceof HTMLSelectElement) return
    const stops = [this.#field, ...this.#list.querySelectorAll('a'), ...(this.#more.hidden ? [] : [this.#more])]
    const at = stops.indexOf(this.shadowRoot?.activeElement as (typeof stops)[number])
    const next = stops[at + by]
    if (at < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
}
