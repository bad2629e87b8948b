/** Opens the search over the page: from the link that leads to it, and with `/` or Ctrl-K. Nothing of it is loaded before. */
import { isModified } from './modifiers'

/** Beside this script. */
const address = './search.js'
const link = document.querySelector<HTMLAnchorElement>('header [href$="/search"]')

const load = (): Promise<typeof import('./search')> => import(address)

function open(event: Event): void {
  event.preventDefault()
  load().then(
    (search) => search.open(),
    () => link && location.assign(link.href),
  )
}

/** What could not be loaded ahead is asked for again when the search opens. */
const prepare = () => load().catch(() => {})
link?.addEventListener('pointerover', prepare)
link?.addEventListener('focus', prepare)
link?.addEventListener('click', (event) => {
  if (!isModified(event)) open(event)
})

addEventListener('keydown', (event) => {
  const { metaKey, ctrlKey, altKey, shiftKey, key } = event
  const typed = (event.composedPath()[0] as Element).matches?.('input,textarea,select,[contenteditable]')
  if (!altKey && (metaKey || ctrlKey ? !shiftKey && /^k$/i.test(key) : key === '/') && !typed) open(event)
})
