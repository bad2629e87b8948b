/** Serves the built site the way a good static host does: `PORT`, or 3000, on this machine. */
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join, resolve } from 'node:path'
import { constants } from 'node:zlib'
import compression from 'compression'
import { lookup } from 'mrmime'
import sirv from 'sirv'
import { feedFormatAt, feedTypes } from '@/lib/feeds/formats'
import { rememberAnswers } from './answers'
import { plainAddress, readRedirects } from './redirects'

const out = resolve(process.env.OUT_DIR ?? 'out')
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${out}. Build it first: npm run build`)
  process.exit(1)
}
const port = Number(process.env.PORT ?? 3000)

/** Files whose names change with their bytes: Next's, and pictures beside a post (`desk.1a2b3c4d.jpg`). */
const isHashed = (path: string) => path.startsWith('/_next/static/') || /\.[0-9a-f]{8}\.\w+$/.test(path)

function setHeaders(response: ServerResponse, path = ''): void {
  response.setHeader('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  const feed = feedFormatAt(path)
  if (feed) response.setHeader('Content-Type', `${feedTypes[feed]}; charset=utf-8`)
  else if (/\.(?:md|txt)$/.test(path)) response.setHeader('Content-Type', `${lookup(path)}; charset=utf-8`)
  else if (path.endsWith('.ico')) response.setHeader('Content-Type', 'image/x-icon')
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin')
}

const notFound = readFileSync(join(out, '404.html'))
function answerNotFound(response: ServerResponse): void {
  setHeaders(response)
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
      if (/^\/404(\.html)?\/?(\?|$)/.test(request.url ?? '')) answerNotFound(response)
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
