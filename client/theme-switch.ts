import { attachShadow } from './shadow'

const schemes = ['system', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

/** The choice that was kept; storage may be forbidden, and then a choice lasts as long as the page. */
function kept(): Scheme {
  try {
    return schemes.find((scheme) => scheme === localStorage.getItem('theme')) ?? 'system'
  } catch {
    return 'system'
  }
}

function keep(scheme: Scheme): void {
  try {
    if (scheme === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', scheme)
  } catch {
    // A choice that cannot be kept still holds here.
  }
}

/** `<theme-switch>`: a button that goes from the system's colours to light, to dark, and around. Tabs of the site follow each other. */
class ThemeSwitch extends HTMLElement {
  #button: HTMLButtonElement | null = null
  #scheme: Scheme = 'system'

  connectedCallback(): void {
    const root = this.shadowRoot ?? attachShadow(this, html, css)
    this.#button = root.querySelector('button')
    this.#button?.addEventListener('click', this.#next)
    addEventListener('storage', this.#read)
    addEventListener('pageshow', this.#read) // a page that comes back from the browser's cache has missed the change
    this.#read()
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.#read)
    removeEventListener('pageshow', this.#read)
  }

  #read = (): void => this.#show(kept())

  #next = (): void => {
    const scheme = schemes[(schemes.indexOf(this.#scheme) + 1) % schemes.length] ?? 'system'
    keep(scheme)
    this.#show(scheme)
  }

  #show(scheme: Scheme): void {
    this.#scheme = scheme
    document.documentElement.dataset.theme = scheme === 'system' ? '' : scheme
    this.dataset.scheme = scheme
    this.#button?.setAttribute('aria-label', `Colours: ${scheme}`)
    // The browser's own surfaces follow the page.
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
      meta.dataset.media ??= meta.media
      meta.media = scheme === 'system' ? meta.dataset.media : meta.dataset.media.includes(scheme) ? 'all' : 'not all'
    }
  }
}

const html =
  '<button><svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="6.5"/><path d="M12 5.5a6.5 6.5 0 0 0 0 13z"/></svg></button>'

const css = `
button{display:block;width:24px;height:24px;margin:0;padding:0;border:0;color:var(--muted);background:none;cursor:pointer}
button:hover{color:var(--accent)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
circle{fill:none;stroke:currentColor;stroke-width:1.5}
path{fill:currentColor}
:host([data-scheme=light]) path{fill:none}
:host([data-scheme=dark]) circle{fill:currentColor}`

customElements.define('theme-switch', ThemeSwitch)
