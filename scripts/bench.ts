/**
 * Measures the site at a size: `npm run bench -- --posts 1000`. Prints each figure with what it means, and keeps all of
 * them in `.cache/bench/<posts>.json`. Compare figures of one machine only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium } from 'playwright'
import { indexSearch } from '../adapter/index-search'
import { chromiumArgs, ensureChromium } from './chromium'
import { writeCorpus } from './corpus'
import { bytesOfSearch, timesOfSearch } from './measure-search'

const { values } = parseArgs({ options: { posts: { type: 'string', default: '1000' } } })
const posts = Number(values.posts)
if (!Number.isInteger(posts) || posts < 10) {
  console.error(`--posts is "${values.posts}"; expected a whole number of at least 10`)
  process.exit(1)
}
const folder = '.cache/bench'
const content = join(folder, 'content')
const out = join(folder, 'out')
const port = 4350
const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: out, PORT: String(port), NEXT_TELEMETRY_DISABLED: '1' }

interface Figure {
  name: string
  value: number
  unit: string
  meaning: string
}

const median = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

function timeOf(script: string): number {
  const began = performance.now()
  const { status } = spawnSync('npm', ['run', '--silent', script], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm run ${script} failed`)
  return (performance.now() - began) / 1000
}

function measureCheck(): Figure[] {
  rmSync('.cache/survey', { recursive: true, force: true })
  const cold = timeOf('check')
  const warm = timeOf('check')
  writeFileSync(join(content, 'posts/post-5.mdx'), `${readFileSync(join(content, 'posts/post-5.mdx'), 'utf8')}\nOne more line.\n`)
  return [
    { name: 'check', value: cold, unit: 's', meaning: 'npm run check, with no cache' },
    { name: 'check again', value: warm, unit: 's', meaning: 'the same once more' },
    { name: 'check of one', value: timeOf('check'), unit: 's', meaning: 'after one post was changed' },
  ]
}

function measureBuild(): Figure[] {
  for (const kept of ['.next', '.cache/survey', '.cache/feeds', '.cache/cards', '.cache/pictures'])
    rmSync(kept, { recursive: true, force: true })
  const seconds = timeOf('build')
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).map((name) => join(out, name))
  const sizes = files.map((file) => statSync(file)).filter((stat) => stat.isFile())
  const pages = readdirSync(join(out, 'blog')).filter((name) => name.endsWith('.html'))
  const bytes = pages.map((name) => brotliCompressSync(readFileSync(join(out, 'blog', name))).length)
  return [
    { name: 'cold build', value: seconds, unit: 's', meaning: 'npm run build with no cache, the check of the content included' },
    { name: 'published', value: sizes.reduce((sum, { size }) => sum + size, 0) / 1e6, unit: 'MB', meaning: 'all of out/' },
    { name: 'files', value: sizes.length, unit: '', meaning: 'in out/' },
    { name: 'median post', value: median(bytes), unit: 'bytes', meaning: 'its HTML with its styles, by brotli' },
    {
      name: 'home',
      value: brotliCompressSync(readFileSync(join(out, 'index.html'))).length,
      unit: 'bytes',
      meaning: 'the HTML of /, by brotli',
    },
    {
      name: 'archive',
      value: brotliCompressSync(readFileSync(join(out, 'blog.html'))).length,
      unit: 'bytes',
      meaning: 'the HTML of /blog, by brotli',
    },
  ]
}

/** From the moment a post is saved until its new words are painted in an open page, by Chromium's own frames. */
async function measureEdits(browser: Browser, url: string): Promise<number> {
  const file = join(content, 'posts/post-5.mdx')
  const source = readFileSync(file, 'utf8')
  const page = await browser.newPage()
  await page.goto(`${url}/blog/post-5`, { waitUntil: 'networkidle' })
  const times: number[] = []
  for (let n = 0; n < 15; n++) {
    const words = `Edited for the ${n}th time.`
    const seen = page.waitForFunction((text) => document.body.textContent.includes(text) && Date.now(), words, { polling: 'raf' })
    const saved = Date.now()
    writeFileSync(file, `${source}\n${words}\n`)
    times.push(Number(await (await seen).jsonValue()) - saved)
  }
  await page.close()
  return median(times.slice(5)) // the first ones warm the server up
}

/** Starts an npm script that serves the site, measures over it once it serves a post, and stops it. */
async function whileServing(script: string, measure: (browser: Browser, url: string) => Promise<Figure[]>): Promise<Figure[]> {
  const server = spawn('npm', ['run', '--silent', script], { env, detached: true, stdio: 'ignore' })
  try {
    const url = `http://127.0.0.1:${port}`
    const answers = () =>
      fetch(`${url}/blog/post-5`).then(
        ({ ok }) => ok,
        () => false,
      )
    while (!(await answers())) {
      if (server.exitCode !== null) throw new Error(`npm run ${script} ended before it served a page`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs })
    const figures = await measure(browser, url)
    await browser.close()
    return figures
  } finally {
    if (server.pid && server.exitCode === null) process.kill(-server.pid)
  }
}

function measureDevelopment(): Promise<Figure[]> {
  const began = performance.now()
  return whileServing('dev', async (browser, url) => {
    const first = (performance.now() - began) / 1000
    const edit = await measureEdits(browser, url)
    return [
      { name: 'first page in dev', value: first, unit: 's', meaning: 'from npm run dev, with nothing compiled, to a post' },
      { name: 'edit to paint', value: edit, unit: 'ms', meaning: 'median of ten: a post saved, until the open page shows it' },
    ]
  })
}

async function measureSearch(): Promise<Figure[]> {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const began = performance.now()
  await indexSearch({ language: 'en' })({ dir: out, pages })
  const index = (performance.now() - began) / 1000
  return whileServing('start', async (browser, url) => [
    { name: 'search index', value: index, unit: 's', meaning: 'the index of all pages, which is part of the build' },
    {
      name: 'first search',
      value: await bytesOfSearch(browser, url, 'evidence'),
      unit: 'bytes',
      meaning: 'all that a first search loads, fonts aside',
    },
    {
      name: 'key to results',
      value: median(await timesOfSearch(browser, url, ['quiet', 'decision', 'company', 'trade', 'future'])),
      unit: 'ms',
      meaning: 'median of five searches: from the last key until the results are there',
    },
  ])
}

mkdirSync(folder, { recursive: true })
await writeCorpus(content, posts)
const figures = [...measureCheck(), ...measureBuild(), ...(await measureSearch()), ...(await measureDevelopment())]
writeFileSync(join(folder, `${posts}.json`), `${JSON.stringify({ posts, figures }, null, 2)}\n`)
console.log(`\n${posts} posts`)
for (const { name, value, unit, meaning } of figures)
  console.log(`${name.padEnd(18)} ${value.toLocaleString('en', { maximumFractionDigits: 1 }).padStart(10)} ${unit.padEnd(6)} ${meaning}`)
