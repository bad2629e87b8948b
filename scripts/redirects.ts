/** Pages that stand at old addresses and lead on, for hosts that know no redirects; and how a host that does finds them. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { site } from '@/content/site'
import type { Redirect } from '@/lib/content/redirects'
import { languageOf } from '@/lib/language'
import { absoluteUrl, basePath } from '@/lib/urls'

/**
 * Writes a page for each old address at which nothing stands.
 *
 * An address ending in `.html` is that file. For another one there are two, `old.html` and `old/index.html`: some hosts look for
 * the one, some for the other, and `/old/` is found by the latter alone.
 *
 * @param dir the folder of the site; what is there stays as it is
 * @returns addresses that no file can have, and why
 */
export const writeRedirects = (dir: string, redirects: Redirect[]): string[] =>
  redirects.flatMap((redirect) => {
    const files = filesAt(redirect.from)
    if (!files.length) return [`${redirect.from}: it is no path of a file`]
    try {
      const other = [files[0]?.replace(/\.html$/, '') ?? '', ...files].find((file) => isFile(join(dir, file)))
      if (other !== undefined) return [`${redirect.from}: there is a file ${other}`]
      for (const file of files) {
        mkdirSync(dirname(join(dir, file)), { recursive: true })
        writeFileSync(join(dir, file), redirectPage(redirect), { flag: 'wx' })
      }
      return []
    } catch (error) {
      return [`${redirect.from}: no file can be there (${(error as NodeJS.ErrnoException).code})`]
    }
  })

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** The files in which hosts look for an address; none for one that leaves the folder of the site, or cannot be a file's. */
function filesAt(address: string): string[] {
  const names = address.slice(1).split('/').map(decodeURIComponent)
  if (names.some((name) => /^\.{0,2}$|[/\\\0]/.test(name))) return []
  const path = names.join('/')
  return /\.html?$/i.test(path) ? [path] : [`${path}.html`, `${path}/index.html`]
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** By this a page of ours that leads on is known, and where to. */
const refresh = { before: '<meta http-equiv="refresh" content="0; url=', after: '">' }

function redirectPage({ to, title, lang }: Redirect): string {
  const address = escaped(basePath + to)
  const language = Object.entries(languageOf(lang)).map(([name, value]) => ` ${name}="${value}"`)
  return `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';base-uri 'none';form-action 'none'">
${refresh.before}${address}${refresh.after}
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="${escaped(absoluteUrl(to))}">
<title>This has moved</title>
</head>
<body>
<p>This has moved: <a href="${address}"${language.join('')}>${escaped(title)}</a></p>
</body>
</html>
`
}

/** A page of ours that leads on is never larger, in bytes. */
const mostBytes = 10_000

/**
 * Finds where the old addresses of a published site lead, by the pages that stand there.
 *
 * @param dir the folder of the site
 * @returns their paths on the host, by the old ones in the site as `plainAddress` gives them
 */
export function readRedirects(dir: string): Map<string, string> {
  const redirects = new Map<string, string>()
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (!/\.html?$/i.test(name) || !isFile(join(dir, name)) || statSync(join(dir, name)).size > mostBytes) continue
    const [, to] = readFileSync(join(dir, name), 'utf8').split(refresh.before)
    if (to) redirects.set(plainAddress(`/${name}`), to.slice(0, to.indexOf(refresh.after)))
  }
  return redirects
}

/** What the addresses of one page have in common: `/old`, `/old/`, `/old.html`, `/old.html/` and `/old/index.html` are `/old`. Escapes are read. */
export function plainAddress(path: string): string {
  try {
    return decodeURIComponent(path)
      .replace(/\/$/, '')
      .replace(/(?:\/index)?\.html?$/i, '')
  } catch {
    return path
  }
}
