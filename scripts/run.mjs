// Runs a script out of the bundle, with the arguments that follow its name: `node scripts/run.mjs check --json`.
import { bundled } from './bundle.mjs'

const [script = ''] = process.argv.splice(2, 1)
// What a build makes is what readers get.
if (script === 'build') process.env.NODE_ENV = 'production'
await bundled(script)
