/** Answers for a built site the way a good static host does. */
import { readFileSync } from 'node:fs'
import type { RequestListener, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import sirv from 'sirv'
import { rememberAnswers } from './answers'
import { headersFor, headersOf } from './hosts/headers'
import { plainAddress, readRedirects } from './redirects'

/** The folder of a host that a site was built for, `/notes`; nothing where it has a host of its own. */
export const basePathOf = (out: string): string =>
  new URL(JSON.parse(readFileSync(join(out, 'feed.json'), 'utf8')).home_page_url).pathname.replace(/\/$/, '')

/** A page has one address. No other host can be made of what is left. */
const slashAtEnd = /^\/+([^/\\?][^?]*?)\/+(\?.*)?$/s

/** Answers from the files of a site, which do not change. @param out their folder */
export function serveSite(out: string): RequestListener {
  const read = (name: string) => readFileSync(join(out, name))
  /** As the files say that hosts read. */
  const headers = headersOf({ outside: !read('_headers').includes('Cross-Origin-Embedder-Policy') })

  function setHeaders(response: ServerResponse, path: string): void {
    for (const [name, value] of headersFor(path, headers)) response.setHeader(name, value)
    if (path.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon')
  }

  const notFound = read('404.html')
  function answerNotFound(response: ServerResponse): void {
    setHeaders(response, '/404.html')
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(notFound)
  }

  const redirects = readRedirects(out)
  /** Where an old address has gone, with what was asked of it. */
  function newAddress(url: string): string | undefined {
    const [, path = '', query = ''] = /^([^?]*)(.*)$/s.exec(url) ?? []
    const to = redirects.get(plainAddress(path))
    return to && to + query
  }

  const basePath = basePathOf(out)
  function leadOn(response: ServerResponse, to: string): void {
    response.writeHead(301, { Location: to, 'Cache-Control': 'no-cache' }).end()
  }
  const compress = compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } } })
  const serve = sirv(out, { etag: true, extensions: ['html'], setHeaders, onNoMatch: (_request, response) => answerNotFound(response) })

  return rememberAnswers((request, response) => {
    type Compress = Parameters<typeof compress>
    compress(request as Compress[0], response as Compress[1], () => {
      const { url = '' } = request
      if (basePath && url.split('?', 1)[0] === basePath) return leadOn(response, url.replace(basePath, `${basePath}/`))
      if (!url.startsWith(`${basePath}/`)) return answerNotFound(response)
      request.url = url.slice(basePath.length)
      const moved = newAddress(request.url)
      // The page for what is not there is no page of its own.
      if (/^\/(?:404(?:\.html)?\/?|_headers|_redirects)(?:\?|$)/.test(request.url)) return answerNotFound(response)
      if (moved) return leadOn(response, moved)
      const [, plain, query = ''] = slashAtEnd.exec(request.url) ?? []
      if (plain !== undefined) return leadOn(response, `${basePath}/${plain}${query}`)
      serve(request, response)
    })
  })
}
