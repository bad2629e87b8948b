// Sets the clock of a process, and of its threads, by so many milliseconds as CLOCK_BY says: `node --require clock.cjs`. Each writes down in
// the file CLOCK_SEEN what it runs, and what time it is there. Times of files, and programs that are none of Node's, stay as they are.
const { appendFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

const { CLOCK_BY, CLOCK_SEEN } = process.env
const machine = Date.now
Date.now = () => machine() + Number(CLOCK_BY)
globalThis.Date = new Proxy(Date, {
  apply: (date) => String(new date(Date.now())),
  construct: (date, given, as) => Reflect.construct(date, given.length ? given : [Date.now()], as),
})
Date.prototype.constructor = Date

const runs = isMainThread ? process.argv.slice(1).join(' ') : 'a thread'
appendFileSync(String(CLOCK_SEEN), `${JSON.stringify({ runs, now: new Date() })}\n`)
