/** Answers of a server whose files do not change, kept in memory: the best compression takes a twentieth of a second, and is worth it once. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

interface Answer {
  headers: OutgoingHttpHeaders
  body: Buffer
}

/** Kept at most, in bytes; then all begins anew. */
const mostBytes = 64_000_000

/**
 * Keeps the compressed answers of a handler.
 *
 * @returns a handler that gives them again
 */
export function rememberAnswers(handle: (request: IncomingMessage, response: ServerResponse) => void): typeof handle {
  const answers = new Map<string, Answer>()
  let bytes = 0

  function keep(key: string, answer: Answer): void {
    if (answers.has(key)) return
    bytes += answer.body.length
    if (bytes > mostBytes) {
      answers.clear()
      bytes = answer.body.length
    }
    answers.set(key, answer)
  }

  return (request, response) => {
    const { method, url, headers } = request
    if (method !== 'GET' || headers.range) return handle(request, response)
    const key = `${headers['accept-encoding']} ${url}`
    const known = answers.get(key)
    if (known) return answerAgain(known, request, response)
    watch(response, (answer) => keep(key, answer))
    handle(request, response)
  }
}

function answerAgain({ headers, body }: Answer, { headers: { 'if-none-match': etag } }: IncomingMessage, response: ServerResponse): void {
  const { 'content-length': _, 'content-encoding': __, ...others } = headers
  if (etag !== undefined && etag === headers.etag) response.writeHead(304, others).end()
  else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}

/** Tells of what is sent, if it is whole and compressed. */
function watch(response: ServerResponse, tell: (answer: Answer) => void): void {
  const chunks: Buffer[] = []
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array))
  }
  const write = response.write.bind(response) as (...of: unknown[]) => boolean
  const end = response.end.bind(response) as (...of: unknown[]) => ServerResponse
  response.write = (...of: unknown[]) => {
    take(of[0])
    return write(...of)
  }
  response.end = (...of: unknown[]) => {
    take(of[0])
    if (response.statusCode === 200 && response.hasHeader('content-encoding'))
      tell({ headers: response.getHeaders(), body: Buffer.concat(chunks) })
    return end(...of)
  }
}
