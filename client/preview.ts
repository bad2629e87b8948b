/** The link that the pointer or the focus is on, or was on last. */
let link: Element | null | undefined
let timer = 0

/** Shows the preview of a link after a while, and hides it once the reader has turned to something else than the link or the preview. */
function look({ target }: Event): void {
  clearTimeout(timer)
  const at = target as Element
  if (at.closest('.preview')) return
  const next = at.closest('[interestfor]') ?? document.activeElement?.closest('[interestfor]')
  if (next === link) return
  timer = window.setTimeout(() => {
    previewOf(link)?.hidePopover()
    link = next
    previewOf(link)?.showPopover({ source: link as HTMLElement })
  }, 400)
}

const previewOf = (link: Element | null | undefined) => link && document.getElementById(link.getAttribute('interestfor') ?? '')

// Browsers with interest invokers do all of it by themselves.
if (!('interestForElement' in HTMLAnchorElement.prototype)) {
  addEventListener('pointerover', look)
  addEventListener('focusin', look)
  // The page is scrolled, or the browser's own menu opens: a long press that took the time has shown the preview by then.
  addEventListener('pointercancel', () => clearTimeout(timer))
}
