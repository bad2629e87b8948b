import { isModified } from './modifiers'

/** The call that was followed last. */
let call: HTMLAnchorElement | undefined

const isOpen = (note: Element | null | undefined) => !!note && getComputedStyle(note).position === 'fixed'

/** Goes to a note, or back from it, without moving the page more than it takes to see both the call and the note. */
function follow(link: HTMLAnchorElement): void {
  const { scrollX: left, scrollY: top } = window
  const note = link.closest('li:target')
  if (link.role === 'doc-noteref') call = link
  // An open note leads back to the call that opened it, of several.
  location.hash = isOpen(note) && call?.hash === `#${note?.id}` ? call.id : link.hash
  scrollTo({ left, top, behavior: 'instant' })
  const target = document.querySelector(':target')
  if (!target) return
  // To scroll the call into view would take the keyboard back to it.
  if (isOpen(target)) scrollBy(0, Math.max(0, link.getBoundingClientRect().bottom + 16 - target.getBoundingClientRect().top))
  else target.scrollIntoView({ block: 'nearest' })
}

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('[role=doc-noteref],[role=doc-backlink]')
  if (!link || isModified(event)) return
  event.preventDefault()
  follow(link)
})

addEventListener('keydown', ({ key }) => {
  const back = document.querySelector<HTMLAnchorElement>('li:target [role=doc-backlink]')
  if (key === 'Escape' && back) follow(back)
})
