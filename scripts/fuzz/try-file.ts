import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prerender } from 'react-dom/static'
import { searchable } from '@/adapter/searchable'
import { separate } from '@/client/search/words'
import { mdxComponents } from '@/components/mdx'
import { site } from '@/content/site'
import { describeComponents } from '@/lib/check/describe-components'
import type { PublishedFile } from '@/lib/content/attachments'
import { factsOf } from '@/lib/content/facts'
import { fileNamed } from '@/lib/content/file-named'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { formatProblem, type Problem } from '@/lib/content/problem'
import { postFrontMatter } from '@/lib/content/schema'
import { readTextFile } from '@/lib/content/text-file'
import { fileWarnings } from '@/lib/content/warnings'
import { plainHtml } from '@/lib/feeds/plain-html'
import { plainMarkdown } from '@/lib/mdx/plain-markdown'
import { renderMdx } from '@/lib/mdx/render'
import { type Survey, survey } from '@/lib/mdx/survey'
import { siteUrl } from '@/lib/urls'

const components = await describeComponents(mdxComponents)

/** Fails when a problem does not say where it is, what is wrong or what to do. */
function mustBeTold(problem: Problem, text: string, file: string): void {
  const { line, column, reason, fix, severity } = problem
  const lines = text.split('\n')
  const isPlace = Number.isInteger(line) && Number.isInteger(column) && line >= 1 && column >= 1
  const isInside = line === 1 || (line <= lines.length && column <= (lines[line - 1] ?? '').length + 2)
  if (problem.file !== file || !isPlace || !isInside || !reason || !fix || !/^(?:error|warning)$/.test(severity))
    throw new Error(`a problem without its place or its words:\n${formatProblem(problem)}`)
}

/** What is known of the words of a file that may be published; nothing of one that may not. */
async function check(text: string, file: string): Promise<Survey | undefined> {
  const { fields, places, problems } = parseFrontMatter(text, file, postFrontMatter)
  factsOf(text, fields)
  for (const problem of problems) mustBeTold(problem, text, file)
  if (!fields) return undefined
  const found = await survey({ file, text, language: site.language, siteUrl, components })
  const all = [...fileWarnings({ file, text, fields, places }), ...found.problems]
  for (const problem of all) mustBeTold(problem, text, file)
  for (const { line, column } of [...found.references, ...found.misspelt])
    if (!(line >= 1 && column >= 1)) throw new Error(`something found has no place: ${line}:${column}`)
  return all.every(({ severity }) => severity === 'warning') ? found : undefined
}

/** The files that words name, as if all of them were there. */
const filesOf = ({ references }: Survey): Map<string, PublishedFile> =>
  new Map(
    references.flatMap(({ target, as }) => {
      const name = fileNamed(target)?.name
      const picture = { src: '/blog/a/desk.1a2b3c4d.png', width: 400, height: 300, sources: [] }
      return name === undefined ? [] : [[name, as === 'picture' ? { address: picture.src, picture } : { address: '/blog/a/paper.pdf' }]]
    }),
  )

const folder = mkdtempSync(join(tmpdir(), 'fuzz-'))

/**
 * Takes the bytes of a file the whole way: they are read and checked, and what passes is made into all that is published of it.
 *
 * @param file its path in messages; its extension says whether it is MDX or Markdown
 * @returns whether it passed
 * @throws when it is refused without a place, or passes and cannot be published
 */
export async function tryFile(bytes: Buffer, file: string): Promise<boolean> {
  const path = join(folder, file)
  writeFileSync(path, bytes)
  const text = readTextFile(path, file, folder)
  if (typeof text !== 'string') {
    mustBeTold(text, bytes.toString().replaceAll(/\r\n?/g, '\n'), file)
    return false
  }
  const found = await check(text, file)
  if (!found) return false
  const files = filesOf(found)
  await plainMarkdown({ file, text, files, url: `${siteUrl}/blog/a`, siteUrl })
  const rendered = await renderMdx({ file, text, files, links: { siteUrl, previews: new Map() } }, mdxComponents)
  if (rendered.problems) throw new Error(rendered.problems.map(formatProblem).join('\n'))
  const html = await new Response((await prerender(rendered.content)).prelude).text()
  plainHtml(html, `${siteUrl}/blog/a`, siteUrl)
  searchable(`<article><h1>A</h1><div class="e-content">${html}</div></article>`, separate)
  return true
}
