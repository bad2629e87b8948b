/** What servers answer, written down for somebody who wants to know: of their answers, and of nothing else. */
import { addresses, again, kinds, refused } from './asked'
import { type Asked, browser, code, interview, shown } from './interview'
import type { Answer } from './servers'

const isCompressed = ({ headers }: Answer) => (headers['content-encoding'] ? 'yes' : 'no')

/** A status, and what comes with it. */
function summaryOf(answer: Answer): string {
  const { status, headers, body } = answer
  if (headers.location) return `${status} to ${code(String(headers.location))}`
  if (body.includes('http-equiv="refresh"')) return `${status}, the page that leads on`
  if (status === 200) return `200, ${shown('content-type')(answer)}`
  return `${status}, ${body.includes('<html lang') ? 'its page' : "the server's own"}`
}

/** A table whose columns are as wide as what is in them. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, n) => Math.max(3, ...[head, ...rows].map((row) => row[n]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/**
 * Asks servers of the site with every kind of page.
 *
 * @returns Markdown
 */
export async function writeDocument(servers: Asked[], files: string[]): Promise<string> {
  const { rows, headers, eachOf } = interview(servers, files)
  const names = servers.map(({ name }) => name)
  const kept = shown('cache-control')
  const bytes = ({ status, body }: Answer) => `${status}, ${body.length || 'no'} bytes`
  const unchanged = (answer: Answer, first: Answer) =>
    answer.status === 304 && kept(answer) !== kept(first)
      ? `${bytes(answer)}, without \`Cache-Control\``
      : bytes(answer).replace(/^200.*/, '200')
  const offers = ['gzip, deflate, br, zstd', 'gzip, deflate, br', 'gzip', 'identity']
  const offered = (encoding: string) => eachOf(['/blog/on-leaving'], shown('content-encoding'), () => ({ 'accept-encoding': encoding }))
  const askedAgain: [string, Promise<string[]>][] = [
    [
      '`If-None-Match`, with its `ETag`',
      eachOf(again, unchanged, (first) => ({ ...browser, 'if-none-match': String(first.headers.etag) })),
    ],
    [
      '`If-Modified-Since`, with its `Last-Modified`',
      eachOf(again, unchanged, (first) => ({ ...browser, 'if-modified-since': String(first.headers['last-modified']) })),
    ],
    ['`Range: bytes=0-9`', eachOf(again, bytes, () => ({ range: 'bytes=0-9' }))],
    ['`HEAD`', eachOf(again, bytes, () => browser, 'HEAD')],
    [
      '`POST`',
      eachOf(
        again,
        ({ status }) => String(status),
        () => browser,
        'POST',
      ),
    ],
  ]

  return `# What servers answer

Asked for the site that tests are made on: \`npm start\`, and Debian 12's Caddy 2.6 and nginx 1.22 with what its build wrote for them. Where those are
installed, a test asks anew and compares; \`npm run approve\` writes this file. Where all answer alike, it stands once; \`…\` stands for what changes with the bytes of a file.

## Files

What is \`no-cache\` is kept, too, and asked for again each time: nothing of it is sent twice. What is kept for good has another name when it changes.

${table(
  ['asked', 'what it is', 'Content-Type', 'Cache-Control', 'compressed', 'Vary'],
  await rows(kinds, [shown('content-type'), kept, isCompressed, shown('vary')]),
)}

## Headers of every answer

Which scripts and styles a page has stands in its own policy; here is what that cannot say.

${table(['header', 'value', 'of'], await headers())}

## Compression

What a page comes in, by the \`Accept-Encoding\` it is asked for with.

${table(['offered', ...names], await Promise.all(offers.map(async (offer) => [code(offer), ...(await offered(offer))])))}

## Asked otherwise

A page, a feed, a script, a font and a card, by somebody who has them, wants a part, or nothing of them.

${table(['asked', ...names], await Promise.all(askedAgain.map(async ([how, answers]) => [how, ...(await answers)])))}

## Addresses

${table(['asked', 'what it is', 'answer', 'Cache-Control'], await rows(addresses, [summaryOf, kept], {}))}

## What is not there

${table(['asked', 'what it is', 'answer', 'Cache-Control'], await rows(refused, [summaryOf, kept], {}))}
`
}
