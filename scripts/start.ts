/** Serves the built site on this machine, at `PORT` or 3000, and the next one as soon as that is built. */
import { existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { basePathOf, serveSite } from './serve-site'

const out = resolve(process.env.OUT_DIR ?? 'out')
if (!existsSync(join(out, 'index.html'))) {
  console.error(`There is no site in ${out}. Build it first: npm run build`)
  process.exit(1)
}
const port = Number(process.env.PORT ?? 3000)

/** A build makes a new folder; between the two there is none for a moment. */
const folderNow = () => statSync(out, { throwIfNoEntry: false })?.ino
let folder = folderNow()
let answer = serveSite(out)

const server = createServer((request, response) => {
  const now = folderNow()
  if (now !== undefined && now !== folder) {
    answer = serveSite(out)
    folder = now
  }
  answer(request, response)
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=${port + 1} npm start` : error.message)
  process.exit(1)
})
server.listen(port, '127.0.0.1', () => console.log(`The site is at http://127.0.0.1:${port}${basePathOf(out)}`))
