/** The search: loaded when a reader is about to, and on the page that searches. */
import { SearchDialog } from './search/search-dialog'
import { SiteSearch } from './search/site-search'

customElements.define('site-search', SiteSearch)
customElements.define('search-dialog', SearchDialog)

/** Lets the reader search: in the page, where it is made for that, or over it. */
export function open(): void {
  const inPage = document.querySelector('site-search')
  if (inPage instanceof SiteSearch) inPage.focus()
  else dialog().open()
}

const dialog = () => document.querySelector<SearchDialog>('search-dialog') ?? document.body.appendChild(new SearchDialog())
