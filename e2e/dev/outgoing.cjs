// Notes each host that a process of Node opens a connection to, in the file that OUTGOING names: loaded with `--require`.
const { appendFileSync } = require('node:fs')
const { Socket } = require('node:net')

const { connect } = Socket.prototype
Socket.prototype.connect = function (...given) {
  const [options] = Array.isArray(given[0]) ? given[0] : given
  if (options?.host) appendFileSync(process.env.OUTGOING, `${options.host}\n`)
  return connect.apply(this, given)
}
