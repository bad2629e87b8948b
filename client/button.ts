/** Gives an element a button of its own, in a shadow tree, which frameworks that hydrate the page around it never look into. */
export function attachButton(host: HTMLElement, css: string, ...content: (Node | string)[]): HTMLButtonElement {
  const root = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(common + css)
  root.adoptedStyleSheets = [sheet]
  const button = document.createElement('button')
  button.append(...content)
  root.append(button)
  return button
}

const common = `
button{color:var(--muted);cursor:pointer}
button:hover{color:var(--accent)}
button:focus-visible{outline:2px solid var(--accent);outline-offset:2px}`
