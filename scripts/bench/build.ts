/** What it takes the author's machine to check and to build the site. */
import { run } from './commands'
import type { Figure } from './figures'
import { memoryIsTold } from './memory'
import { editPost, forgetBuilds } from './site'

export async function measureCheck(): Promise<Figure[]> {
  forgetBuilds()
  const cold = await run('check')
  const warm = await run('check')
  editPost((source) => `${source}\nOne more line.\n`)
  const one = await run('check')
  return [
    { name: 'check', value: cold.seconds, unit: 's', meaning: 'npm run check, with no cache' },
    { name: 'check again', value: warm.seconds, unit: 's', meaning: 'the same once more' },
    { name: 'check of one', value: one.seconds, unit: 's', meaning: 'after one post was changed' },
  ]
}

export async function measureColdBuild(): Promise<Figure[]> {
  forgetBuilds()
  const { seconds, memory } = await run('build')
  if (!memoryIsTold) console.log('Memory is left out: this system has no /proc/<pid>/smaps_rollup')
  return [
    {
      name: 'cold build',
      value: seconds,
      unit: 's',
      meaning: 'npm run build with nothing in .next and .cache: check, fonts and pictures included',
    },
    ...peak('cold build memory', memory, 'of the cold build'),
  ]
}

/** The memory a build took, where the system tells. */
const peak = (name: string, memory: number | undefined, of: string): Figure[] =>
  memory === undefined
    ? []
    : [{ name, value: memory / 1e6, unit: 'MB', meaning: `the most that all processes ${of} took together (PSS, sampled)` }]

export async function measureRebuilds(): Promise<Figure[]> {
  const same = await run('build')
  editPost((source) => `${source}\nOne more line, before it is built again.\n`)
  const words = await run('build')
  editPost((source) => source.replace(/^title: .*$/m, '$& once more'))
  const title = await run('build')
  return [
    { name: 'rebuild, unchanged', value: same.seconds, unit: 's', meaning: 'npm run build once more' },
    { name: 'rebuild, words', value: words.seconds, unit: 's', meaning: 'after a line was added to one post' },
    { name: 'rebuild, title', value: title.seconds, unit: 's', meaning: 'after the title of one post was changed, which lists show, too' },
    ...peak('rebuild memory', words.memory, 'of the rebuild with one post’s new words'),
  ]
}
