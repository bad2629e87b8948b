/**
 * Between a list and an article, lets the title in the one become the title of the other. Whether pages change so at all, and the
 * name of an article's title, `app/base.css` says.
 */
function pair(transition: ViewTransition | null, url: string | null | undefined): void {
  const link = transition && [...document.querySelectorAll<HTMLAnchorElement>('.p-name.u-url')].find(({ href }) => href === url)
  if (!link) return
  link.style.viewTransitionName = 'title'
  transition.finished.finally(() => {
    link.style.viewTransitionName = ''
  })
}

addEventListener('pageswap', ({ viewTransition, activation }) => pair(viewTransition, activation?.entry.url))
addEventListener('pagereveal', ({ viewTransition }) => pair(viewTransition, navigation.activation?.from?.url))
