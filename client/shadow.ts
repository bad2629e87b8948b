/** Gives an element a shadow tree of its own, which frameworks that hydrate the page around it never look into. */
export function attachShadow(host: HTMLElement, html: string, css: string): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  root.adoptedStyleSheets = [sheet]
  root.innerHTML = html
  return root
}
