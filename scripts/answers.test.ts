import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { rememberAnswers } from './answers'

let close = () => {}
afterEach(() => close())

/** Serves with a handler that is asked as seldom as may be. @returns how to ask */
async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(rememberAnswers(handle)).listen(0, '127.0.0.1')
  close = () => server.close()
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const asked = request({ port, path, headers, method, host: '127.0.0.1' }, async (response) => {
        const body = (await response.toArray()).join('')
        resolve([response.statusCode, response.headers['content-encoding'], response.headers['content-length'], body])
      })
      asked.on('error', reject).end()
    })
}

const packed = { 'Content-Encoding': 'br', ETag: 'W/"1"' }

/** Answers in two pieces, as compressed by what is asked for. */
const handler = (status = 200, headers: Record<string, string> = packed) =>
  vi.fn((request: IncomingMessage, response: ServerResponse) => {
    response.statusCode = status
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    response.write(`${request.headers['accept-encoding']} `)
    response.end(Buffer.from(request.url ?? ''))
  })

test('a compressed answer is made once for an address and an encoding', async () => {
  const handle = handler()
  const ask = await serve(handle)
  expect(await ask('/a', { 'accept-encoding': 'br' })).toEqual([200, 'br', undefined, 'br /a'])
  expect(await ask('/a', { 'accept-encoding': 'br' })).toEqual([200, 'br', '5', 'br /a'])
  expect(handle).toHaveBeenCalledTimes(1)
  expect(await ask('/a', { 'accept-encoding': 'gzip' })).toEqual([200, 'br', undefined, 'gzip /a'])
  expect(await ask('/b', { 'accept-encoding': 'br' })).toEqual([200, 'br', undefined, 'br /b'])
})

test('who has the same already gets nothing more', async () => {
  const ask = await serve(handler())
  await ask('/a', { 'accept-encoding': 'br' })
  expect(await ask('/a', { 'accept-encoding': 'br', 'if-none-match': 'W/"1"' })).toEqual([304, undefined, undefined, ''])
  expect(await ask('/a', { 'accept-encoding': 'br', 'if-none-match': 'W/"0"' })).toEqual([200, 'br', '5', 'br /a'])
})

test.each<[string, ReturnType<typeof handler>, Record<string, string>, string]>([
  ['what is not compressed', handler(200, { ETag: 'W/"1"' }), {}, 'GET'],
  ['what is not there', handler(404), {}, 'GET'],
  ['a part', handler(), { range: 'bytes=0-1' }, 'GET'],
  ['a head', handler(), {}, 'HEAD'],
])('%s is asked for each time', async (_, handle, headers, method) => {
  const ask = await serve(handle)
  await ask('/a', headers, method)
  await ask('/a', headers, method)
  expect(handle).toHaveBeenCalledTimes(2)
})

test('a crowd that asks for the same at once has it made once', async () => {
  const handle = vi.fn((_: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(packed)) response.setHeader(name, value)
    setImmediate(() => response.end('packed'))
  })
  const ask = await serve(handle)
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('/a', { 'accept-encoding': 'br' })))
  for (const answer of answers) expect(answer).toEqual([200, 'br', expect.anything(), 'packed'])
  expect(handle).toHaveBeenCalledTimes(1)
})

test('a crowd that asks for what cannot be kept is answered one by one', async () => {
  const handle = handler(404)
  const ask = await serve(handle)
  const answers = await Promise.all(Array.from({ length: 5 }, () => ask('/a')))
  for (const answer of answers) expect(answer).toEqual([404, 'br', undefined, 'undefined /a'])
  expect(handle).toHaveBeenCalledTimes(5)
})
