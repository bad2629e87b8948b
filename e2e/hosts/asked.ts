/** What servers are asked for, of the site with every kind of page, and what that is. */

const page = '/blog/on-leaving'

/** One file of each kind. `…` stands for what is made of bytes, or of the name of a program. */
export const kinds: [path: string, what: string][] = [
  [page, 'a page'],
  [`${page}/index.md`, 'its Markdown'],
  ['/feed.xml', 'a feed: RSS'],
  ['/atom.xml', 'Atom'],
  ['/feed.json', 'JSON Feed'],
  ['/tags/work/feed.xml', 'the feed of a tag'],
  ['/site.js', 'the script of every page'],
  ['/search-worker.js', 'the worker of the search'],
  ['/pagefind/index/en_….pf_index', 'a part of its index'],
  ['/_next/static/media/….woff2', 'a font'],
  ['/blog/writing-here/hills.….jpg', 'a picture'],
  ['/blog/writing-here/hills.480.….avif', 'the same in one of its sizes'],
  ['/blog/writing-here/triangle.….svg', 'a drawing'],
  ['/blog/writing-here/pan.….webm', 'a film'],
  ['/blog/writing-here/pan.….vtt', 'its captions'],
  ['/blog/writing-here/tone.….ogg', 'a recording'],
  ['/cards/blog.png', 'the card of a page'],
  ['/icon.svg', 'the icon'],
  ['/favicon.ico', 'the same for old browsers'],
  ['/manifest.webmanifest', 'the manifest'],
  ['/sitemap.xml', 'the map of the site'],
  ['/robots.txt', 'what robots may'],
  ['/llms.txt', 'the list for tools'],
  ['/.well-known/security.txt', 'where to report a weakness'],
  ['/nowhere', 'what is not there'],
]

/** Files of kinds that servers could treat otherwise when they are asked in another way. */
export const again = [page, '/feed.xml', '/site.js', '/_next/static/media/….woff2', '/cards/blog.png']

export const addresses: [path: string, what: string][] = [
  ['/short', 'an old address'],
  ['/short?from=feed&a=%20b', 'with something asked of it'],
  ['/short/', 'with a slash at the end'],
  ['/short.html', 'the page there that leads on by itself'],
  ['/SHORT', 'in capitals'],
  ['/2024/done.html', 'an old address that has an ending'],
  ['/2024/done', 'the same without it'],
  ['/caf%C3%A9', 'an old address with escapes'],
  [`${page}?from=feed`, 'a page, with something asked of it'],
  [`${page}/`, 'with a slash at the end'],
  [`${page}/?from=feed`, 'with both'],
  [`${page}.html`, 'the file of a page'],
  ['/index.html', 'that of the first page'],
  ['/feed.xml/', 'a file, with a slash at the end'],
  ['//example.org/', 'what must not lead to another host'],
]

export const refused: [path: string, what: string][] = [
  ['/nowhere', 'what is not there'],
  ['/nowhere/', 'with a slash at the end'],
  ['/BLOG', 'a page, in capitals'],
  ['/404', 'the page for what is not there'],
  ['/404.html', 'its file'],
  ['/blog/index.html', 'a file that the site does not have'],
  ['/cards', 'a folder'],
  ['/_next/static', 'a folder whose files are kept'],
  ['/_headers', 'what some hosts read'],
  ['/_redirects', 'the same'],
  ['/.env', 'a hidden file'],
  ['/.git/config', 'a file in a hidden folder'],
  ['/.well-known', 'the folder that is not hidden'],
  ['/..%2fpackage.json', 'a file outside'],
  ['/%2e%2e/package.json', 'the same'],
  ['/%E0%A4%A', 'an escape of nothing'],
]
