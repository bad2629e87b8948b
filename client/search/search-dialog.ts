import { archivePath } from './addresses'
import { element, fillShadow } from './dom'
import type { SiteSearch } from './site-search'

/**
 * `<search-dialog>`: the search over the page that is being read. Escape, the button, a click beside it, or going to a section of
 * that page closes it.
 */
export class SearchDialog extends HTMLElement {
  #search = element('site-search' as 'div', {}, hint()) as HTMLElement as SiteSearch
  #dialog = element('dialog', { 'aria-label': 'Search' })

  connectedCallback(): void {
    if (this.shadowRoot) return
    const close = element('button', { type: 'button' }, 'Close')
    this.#dialog.append(element('div', {}, this.#search, close))
    fillShadow(this, css, this.#dialog)
    close.addEventListener('click', () => this.#dialog.close())
    // A selection that is drawn out of the dialog ends beside it, too.
    let isBeside = false
    this.#dialog.addEventListener('pointerdown', ({ target }) => {
      isBeside = target === this.#dialog
    })
    this.#dialog.addEventListener('click', (event) => {
      const isHere = event.composedPath().some((at) => at instanceof HTMLAnchorElement && at.pathname === location.pathname)
      if (isHere || (isBeside && event.target === this.#dialog)) this.#dialog.close()
    })
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#search.focus()
  }
}

const hint = () => element('p', {}, 'Or look through the ', element('a', { href: archivePath }, 'archive'), '.')

const css = `
dialog{box-sizing:border-box;width:min(44rem,100% - 3rem);max-width:none;max-height:calc(100dvh - 6rem);margin:3rem auto;padding:0;border:1px solid var(--rule);border-radius:.4rem;color:var(--ink);background:var(--paper);overflow-y:auto;overscroll-behavior:contain}
dialog::backdrop{background:var(--paper);opacity:.8}
div{position:relative;padding:1.5rem 2rem 2rem}
p{margin:1rem 0 0;font:.9375rem/1.6 var(--sans);color:var(--muted)}
p a{color:inherit;text-decoration:underline var(--accent) 1px;text-underline-offset:.18em}
a:hover,button:hover{color:var(--accent)}
button{position:absolute;inset-block-start:2.1rem;inset-inline-end:2rem;padding:.2rem .4rem;border:0;font:500 .9375rem/1.4 var(--sans);color:var(--muted);background:none;cursor:pointer}
:is(a,button):focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:2px}
@media(width<40rem){dialog{width:100%;height:100dvh;max-height:none;margin:0;border:0;border-radius:0}div{padding:1rem 1.5rem 1.5rem}button{inset-block-start:1.5rem;inset-inline-end:1.5rem}}
@media print{:host{display:none}}`
