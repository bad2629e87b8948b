import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Plan } from '@/lib/plan'
import { quantity } from '@/lib/quantity'
import type { Report } from './check-content'
import { seconds } from './progress'

interface Built {
  /** The folder of the site. */
  out: string
  report: Report
  plan: Plan
  /** When the build began, in milliseconds. */
  began: number
}

const number = (n: number) => n.toLocaleString('en')
const kilobytes = (bytes: number) => `${number(Math.round(bytes / 1000))} kB`

/** What was built, in a few lines. */
export function summarize({ out, report, plan, began }: Built): string {
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => ({ path, size: statSync(path).size }))
  const pages = files.filter(({ path }) => path.endsWith('.html'))
  const heaviest = pages.reduce((a, b) => (b.size > a.size ? b : a), { path: '', size: 0 })
  const keptPages = Object.keys(plan.pages).length
  const warnings = report.problems.length
  return [
    `${quantity(report.published, 'post')} in ${quantity(pages.length, 'page')}; with everything else ${number(files.length)} files, ${(files.reduce((sum, { size }) => sum + size, 0) / 1e6).toFixed(1)} MB`,
    `The heaviest page is ${heaviest.path}, ${kilobytes(heaviest.size)} before compression`,
    `${number(keptPages)} pages were kept from before, ${number(pages.length - keptPages)} are new; ${seconds(began)}${warnings ? `; ${number(warnings)} warnings above` : ''}`,
  ].join('\n')
}
