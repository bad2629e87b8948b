/** Opens the search over the page: from the link that leads to it, and with `/` or Ctrl-K. Nothing of it is loaded before. */
import { searchPath } from './search/addresses'

const address = '/search.js'
const link = document.querySelector<HTMLAnchorElement>(`nav [href="${searchPath}"]`)

const load = (): Promise<typeof import('./search')> => import(address)

function open(event: Event): void {
  event.preventDefault()
  load().then(
    (search) => search.open(),
    () => location.assign(searchPath),
  )
}

for (const intent of ['pointerover', 'focus']) link?.addEventListener(intent, () => load().catch(() => {}))

link?.addEventListener('click', (event) => {
  if (!event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey) open(event)
})

addEventListener('keydown', (event) => {
  const { key, metaKey, ctrlKey, altKey, shiftKey } = event
  const typed = (event.composedPath()[0] as Element).matches?.('input,textarea,select,[contenteditable]')
  if (!typed && !altKey && (metaKey || ctrlKey ? !shiftKey && key.toLowerCase() === 'k' : key === '/')) open(event)
})
