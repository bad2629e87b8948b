import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildPlan } from '@/lib/plan'
import { quantity } from '@/lib/quantity'
import { seconds } from './progress'

const number = (n: number) => n.toLocaleString('en')
const kilobytes = (bytes: number) => `${number(Math.round(bytes / 1000))} kB`

/**
 * What was built, in a few lines.
 *
 * @param out the folder of the site
 * @param began when the build began, in milliseconds
 */
export function summarize(out: string, plan: BuildPlan, began: number): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, size: statSync(path).size }))
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  const heaviest = pages.reduce((a, b) => (b.size > a.size ? b : a), { path: '', size: 0 })
  const keptPages = Object.keys(plan.pages).length
  const { warnings } = plan
  return [
    `${quantity(plan.posts, 'post')} in ${quantity(pages.length, 'page')}; with everything else ${number(files.length)} files, ${(files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1)} MB`,
    `The heaviest page is ${heaviest.path}, ${kilobytes(heaviest.size)} before compression`,
    `${quantity(keptPages, 'page')} ${keptPages === 1 ? 'was' : 'were'} kept from before, ${number(pages.length - keptPages)} are new; ${seconds(began)}${warnings ? `; ${number(warnings)} warnings above` : ''}`,
  ].join('\n')
}
