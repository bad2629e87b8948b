/**
 * Marks in the list of contents the section that is being read: the last heading above a line that sinks from the top of the
 * window to its foot as the reader goes from the beginning of the page to its end, so that each section has its turn.
 */
function mark(): void {
  const { scrollHeight, clientHeight } = document.documentElement
  const line = (scrollY / (scrollHeight - clientHeight)) * clientHeight
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents-list a')]
  const current = links.findLast((link) => {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '')
    return heading && heading.getBoundingClientRect().top <= line
  })
  for (const link of links) link.ariaCurrent = link === current ? 'true' : null
  const list = current?.closest('details')
  // A list that is longer than the window scrolls by itself, and goes along.
  if (current && list) list.scrollTop = current.offsetTop - list.clientHeight / 2
}

addEventListener('scroll', mark, { passive: true })
