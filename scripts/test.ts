/** Runs every check of the project, one after the other, and counts: the last line is `N passed, N failed`. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { ensureChromium } from './chromium'

interface Counts {
  passed: number
  failed: number
}

interface Step {
  name: string
  command: string[]
  count?: () => Counts
  before?: () => void
  needs?: string
}

const reports = '.cache/test'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
process.env.NEXT_TELEMETRY_DISABLED = '1'
// Wherever its owner publishes it: journeys go through a site with a host of its own.
process.env.SITE_URL = 'https://example.com'

const json = (name: string) => JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8'))

/** Some of the browser tests. */
function browser(name: string, ...which: string[]): Step {
  return {
    name,
    needs: 'build',
    before() {
      ensureChromium()
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = `${reports}/${name}.json`
    },
    command: ['playwright', 'test', '--reporter=list,json', ...which],
    count() {
      const { expected, unexpected, flaky } = json(name).stats
      return { passed: expected, failed: unexpected + flaky }
    },
  }
}

const steps: Step[] = [
  { name: 'types', command: ['sh', '-c', 'next typegen && tsc --noEmit'] },
  { name: 'lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/unit.json`],
    count: () => ({ passed: json('unit').numPassedTests, failed: json('unit').numFailedTests }),
  },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  browser('browser', '--grep-invert=^lighthouse '),
  // In a run of its own: a project that depends on others is left out as soon as one of their tests fails.
  browser('lighthouse', '--project=lighthouse', '--no-deps'),
]

/** Runs one step. A runner that ends without its report counts as one failure. */
function run({ command: [program = '', ...args], count, before }: Step): Counts {
  try {
    before?.()
    const { status } = spawnSync(program, args, { stdio: 'inherit' })
    const counts = count?.() ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 }
    return status !== 0 && !counts.failed ? { ...counts, failed: 1 } : counts
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return { passed: 0, failed: 1 }
  }
}

const results = new Map<string, Counts & { seconds: number }>()
for (const step of steps) {
  console.log(`\n── ${step.name} ${'─'.repeat(60 - step.name.length)}`)
  const began = Date.now()
  const counts = step.needs && results.get(step.needs)?.failed ? { passed: 0, failed: 1 } : run(step)
  results.set(step.name, { ...counts, seconds: Math.round((Date.now() - began) / 1000) })
}

console.log()
for (const [name, { passed, failed, seconds }] of results)
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(10)} ${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed  ${seconds} s`,
  )
const total = (of: keyof Counts) => [...results.values()].reduce((sum, counts) => sum + counts[of], 0)
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') ? 1 : 0
