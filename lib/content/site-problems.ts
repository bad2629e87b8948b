import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Site } from '@/content/site'
import { codeFrame, type Problem } from './problem'

/** What the owner is to fill in, and how to tell that they have not: by field, as it is written in `content/site.ts`. */
const placeholders: { field: string; isLeft(site: Site): boolean; reason: string; fix: string }[] = [
  {
    field: 'url',
    isLeft: ({ url }) => /\/\/(www\.)?example\./.test(url),
    reason: 'the address is still the example',
    fix: 'Write the address the site is published at',
  },
  {
    field: 'name',
    isLeft: ({ author }) => !author.name,
    reason: 'the author has no name',
    fix: 'Write it as posts should be signed',
  },
  {
    field: 'email',
    isLeft: ({ author }) => !author.email,
    reason: 'readers have no address to write to',
    fix: 'Write one for the foot of every page, which shows none while it is empty',
  },
]

/**
 * What is still left to fill in about the site's owner: warnings, each at its place in the file.
 *
 * @param site what the file says
 * @param path the file
 */
export function siteProblems(site: Site, path = 'content/site.ts'): Problem[] {
  const text = readFileSync(path, 'utf8')
  const values = text.slice(text.indexOf('export const site'))
  const before = text.length - values.length
  return placeholders
    .filter(({ isLeft }) => isLeft(site))
    .map(({ field, reason, fix }) => {
      const lines = text.slice(0, before + Math.max(0, values.search(new RegExp(`\\b${field}:`)))).split('\n')
      const [line, column] = [lines.length, (lines.at(-1)?.length ?? 0) + 1]
      return { file: relative('.', resolve(path)), line, column, severity: 'warning', reason, fix, frame: codeFrame(text, line, column) }
    })
}
