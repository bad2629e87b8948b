import { attachButton } from './button'

/** The colours of the system, which are nobody's choice, and those that can be chosen. */
const schemes = ['', 'light', 'dark']

/** The choice that was kept; storage may be forbidden, and then a choice lasts as long as the page. */
function kept(): string {
  try {
    return schemes.find((scheme) => scheme === localStorage.theme) ?? ''
  } catch {
    return ''
  }
}

function keep(scheme: string): void {
  try {
    localStorage.theme = scheme
  } catch {
    // A choice that cannot be kept still holds here.
  }
}

/** `<theme-switch>`: a button that goes from the system's colours to light, to dark, and around. Tabs of the site follow each other. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return
    const button = attachButton(this, css, icon())
    const show = (scheme: string): void => {
      this.dataset.scheme = scheme
      document.documentElement.dataset.theme = scheme
      button.ariaLabel = `Colours: ${scheme || 'system'}`
      // The browser's own surfaces follow the page.
      for (const meta of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]')) {
        meta.dataset.media ??= meta.media
        meta.media = scheme ? (meta.dataset.media.includes(scheme) ? 'all' : 'not all') : meta.dataset.media
      }
    }
    button.addEventListener('click', () => {
      const scheme = schemes[(schemes.indexOf(this.dataset.scheme ?? '') + 1) % schemes.length] ?? ''
      keep(scheme)
      show(scheme)
    })
    const read = () => show(kept())
    addEventListener('storage', read)
    addEventListener('pageshow', read) // a page that comes back from the browser's cache has missed the change
    read()
  }
}

const shape = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name)

/** A disc, half of it filled. */
function icon(): Element {
  const [svg, half] = [shape('svg'), shape('path')]
  half.setAttribute('d', 'M12 5.5a6.5 6.5 0 0 0 0 13z')
  svg.append(shape('circle'), half)
  return svg
}

const css = `
button{display:block;width:24px;height:24px;margin:0;padding:0;border:0;background:none}
button:focus-visible{border-radius:4px}
svg{display:block;width:24px;height:24px}
circle{cx:12px;cy:12px;r:6.5px;fill:none;stroke:currentColor;stroke-width:1.5}
path{fill:currentColor}
:host([data-scheme=light]) path{fill:none}
:host([data-scheme=dark]) circle{fill:currentColor}`

customElements.define('theme-switch', ThemeSwitch)
