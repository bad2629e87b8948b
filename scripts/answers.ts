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
  /** Who asks for what is being made, so that a crowd has it made once. */
  const waiting = new Map<string, [IncomingMessage, ServerResponse][]>()
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
    const others = waiting.get(key)
    if (others) return void others.push([request, response])
    waiting.set(key, [])
    const letIn = () => {
      const crowd = waiting.get(key) ?? []
      waiting.delete(key)
      const made = answers.get(key)
      for (const [request, response] of crowd) made ? answerAgain(made, request, response) : handle(request, response)
    }
    response.once('close', letIn)
    watch(response, (answer) => {
      if (answer) keep(key, answer)
      letIn()
    })
    handle(request, response)
  }
}

function answerAgain({ headers, body }: Answer, { headers: { 'if-none-match': etag } }: IncomingMessage, response: ServerResponse): void {
  const { 'content-length': _, 'content-encoding': __, ...others } = headers
  if (etag !== undefined && etag === headers.etag) response.writeHead(304, others).end()
  else response.writeHead(200, { ...headers, 'content-length': body.length }).end(body)
}

/** Tells of what is sent as soon as it is whole, if it is compressed; of what is not, as soon as that shows, that it will not be told of. */
function watch(response: ServerResponse, tell: (answer: Answer | undefined) => void): void {
  const chunks: Buffer[] = []
  const isWanted = () => response.statusCode === 200 && response.hasHeader('content-encoding')
  const write = response.write.bind(response) as (...of: unknown[]) => boolean
  const end = response.end.bind(response) as (...of: unknown[]) => ServerResponse
  const take = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as Uint8Array))
  }
  response.write = (...of: unknown[]) => {
    if (isWanted()) take(of[0])
    else tell(undefined)
    return write(...of)
  }
  response.end = (...of: unknown[]) => {
    take(of[0])
    const sent = end(...of)
    tell(isWanted() ? { headers: response.getHeaders(), body: Buffer.concat(chunks) } : undefined)
    return sent
  }
}
