// Runs a script out of the bundle, with the arguments that follow its name: `node scripts/run.mjs check --json`.
import { fileTrouble } from './file-trouble.mjs'

const [script = ''] = process.argv.splice(2, 1)
if (script === 'build') {
  // What a build makes is what readers get.
  process.env.NODE_ENV = 'production'
  // And a host has to read it, whatever else its owner keeps to himself. All that it starts goes by the same.
  process.umask(0o022)
}

/** Says what keeps a file from being read or written. Any other error is a fault of ours, and shows where it is. @param {unknown} error */
function fail(error) {
  const trouble = fileTrouble(error)
  console.error(trouble ?? error)
  process.exit(1)
}

// Some of it happens where nobody waits for it.
process.on('uncaughtException', fail)
try {
  const { bundled } = await import('./bundle.mjs')
  await bundled(script)
} catch (error) {
  fail(error)
}
