/** Serves the built site the way a good static host does: `PORT`, or 3000, on this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import sirv from 'sirv'
import { rememberAnswers } from './answers'
import { headersFor, headersOf } from './hosts/headers'
import { plainAddress, readRedirects } from './redirects'

const out = resolve(process.env.OUT_DIR ?? 'out')
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${out}. Build it first: npm run build`)
  process.exit(1)
}
const port = Number(process.env.PORT ?? 3000)

/** As the files say that hosts read. */
const headers = headersOf({ outside: !readFileSync(join(out, '_headers'), 'utf8').includes('Cross-Origin-Embedder-Policy') })

function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of headersFor(path, headers)) response.setHeader(name, value)
  if (path.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon')
}

const notFound = readFileSync(join(out, '404.html'))
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

const compress = compression({ threshold: 512, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } } })
const serve = sirv(out, { etag: true, extensions: ['html'], setHeaders, onNoMatch: (_request, response) => answerNotFound(response) })

const server = createServer(
  rememberAnswers((request, response) => {
    type Compress = Parameters<typeof compress>
    compress(request as Compress[0], response as Compress[1], () => {
      const moved = newAddress(request.url ?? '')
      // The page for what is not there is no page of its own.
      if (/^\/(?:404(?:\.html)?\/?|_headers|_redirects)(?:\?|$)/.test(request.url ?? '')) answerNotFound(response)
      else if (moved) response.writeHead(301, { Location: moved, 'Cache-Control': 'no-cache' }).end()
      else serve(request, response)
    })
  }),
)
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error.message)
  process.exit(1)
})
server.listen(port, '127.0.0.1', () => console.log(`The site is at http://127.0.0.1:${port}`))
