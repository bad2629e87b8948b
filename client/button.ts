/** Gives an element a button of its own, in a shadow tree, which frameworks that hydrate the page around it never look into. */
export function attachButton(host: HTMLElement, html: string, css: string): HTMLButtonElement {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(common + css)
  root.adoptedStyleSheets = [sheet]
  root.innerHTML = html
  return root.querySelector('button') as HTMLButtonElement
}

const common = `
button{color:var(--muted);cursor:pointer}
button:hover{color:var(--accent)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`
