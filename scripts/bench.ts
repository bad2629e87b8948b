/**
 * Measures the site at several sizes: `npm run bench`, or at those that `-- --posts 1000` names. Prints each figure with what it
 * means, and at the end how all of them grow from size to size; keeps the figures of a size in `.cache/bench/<posts>.json`, and
 * how they grow in `.cache/bench/growth.json`. Compare figures of one machine only.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { measureCheck, measureColdBuild, measureRebuilds } from './bench/build'
import { writeCorpus } from './bench/corpus'
import { measureDevelopment } from './bench/development'
import { type Figure, growthOver, line, type Size, table } from './bench/figures'
import { measureOutput } from './bench/output'
import { measureSearch } from './bench/search'
import { content, folder } from './bench/site'
import { measureVisits } from './bench/visit'

/** In the order they are taken: what is published is measured as the cold build leaves it. */
const measures = [measureCheck, measureColdBuild, measureOutput, measureVisits, measureSearch, measureRebuilds, measureDevelopment]

const { values } = parseArgs({ options: { posts: { type: 'string', multiple: true, default: ['10', '100', '1000', '10000'] } } })
const wrong = values.posts.find((posts) => !/^\d+$/.test(posts) || Number(posts) < 10)
if (wrong !== undefined) {
  console.error(`--posts is "${wrong}"; expected a whole number of at least 10`)
  process.exit(1)
}

const save = (name: string, data: unknown) => writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(data, null, 2)}\n`)

async function measure(posts: number): Promise<Size> {
  console.log(`\n${posts.toLocaleString('en')} posts`)
  await writeCorpus(content, posts)
  const figures: Figure[] = []
  for (const take of measures)
    for (const figure of await take()) {
      console.log(line(figure))
      figures.push(figure)
    }
  save(String(posts), { posts, figures })
  return { posts, figures }
}

mkdirSync(folder, { recursive: true })
const sizes: Size[] = []
for (const posts of [...new Set(values.posts.map(Number))].sort((a, b) => a - b))
  try {
    sizes.push(await measure(posts))
  } catch (error) {
    // What was measured before is told all the same.
    console.error(error)
    process.exitCode = 1
  }
if (sizes.length > 1) {
  const growth = growthOver(sizes)
  save('growth', growth)
  console.log(
    `\n${table(growth)}\n\ngrowth: the exponent of the number of posts that a figure grows with. 0: not at all; 1: as the posts do`,
  )
}
