import { attachButton } from './button'

/**
 * `<code-block>`: adds a button that copies the code inside it, where the browser lets a page write to the clipboard.
 * It shows where the pointer or the keyboard is; where nothing can hover, always, on the upper edge.
 * Lines that a change takes away are not copied; numbers and signs beside the lines are drawn by the style sheet, and are no text.
 */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot || !navigator.clipboard) return
    const button = attachButton(this, css, 'Copy')
    button.ariaLive = 'polite'
    button.before(document.createElement('slot'))
    let timer = 0
    button.addEventListener('click', async () => {
      button.textContent = await navigator.clipboard.writeText(this.#code()).then(
        () => 'Copied',
        () => 'Not allowed',
      )
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        button.textContent = 'Copy'
      }, 2000)
    })
  }

  #code(): string {
    const code = this.querySelector('code')?.cloneNode(true) as HTMLElement | undefined
    for (const removed of code?.querySelectorAll('del') ?? []) removed.remove()
    return code?.textContent?.replace(/\n$/, '') ?? ''
  }
}

const css = `
:host{position:relative}
button{position:absolute;top:-.8rem;inset-inline-end:.75rem;padding:.2rem .6rem;border:1px solid var(--line);border-radius:.4rem;font:500 .8125rem/1.3 var(--sans);background:var(--paper)}
@media(hover:hover){button{top:.6rem;opacity:0}:host(:hover) button,button:focus-visible{opacity:1}}
@media print{button{display:none}}`

customElements.define('code-block', CodeBlock)
