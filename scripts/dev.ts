/** Makes what the site needs and git does not keep, as a build does too, and starts the development server: for this machine alone. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { makeFonts } from './fonts'
import { writeSchemas } from './schema'

writeSchemas()
await makeFonts()

const next = createRequire(resolve('package.json')).resolve('next/dist/bin/next')
// Next tells its makers of each run, unless it is told not to.
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: process.env.NEXT_TELEMETRY_DISABLED ?? '1' }
const server = spawn(process.execPath, [next, 'dev', '--hostname', '127.0.0.1', ...process.argv.slice(2)], { stdio: 'inherit', env })
// A terminal tells both of Ctrl-C.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => server.kill())
const [code] = await once(server, 'exit')
process.exit(code ?? 0)
