/** Tells every problem of the content at once; ends with 1 when one of them is an error. */
import { mdxComponents } from '@/components/mdx'
import { site } from '@/content/site'
import { readContent, readText } from '@/lib/content'
import { checkFolder } from '@/lib/content/folder'
import { byPlace, ContentError, formatProblem } from '@/lib/content/problem'
import { siteProblems } from '@/lib/content/site-problems'
import { componentNames, findProblems } from '@/lib/mdx/pipeline'
import { checkOrigin } from '@/lib/urls'

async function check(): Promise<boolean> {
  checkFolder()
  checkOrigin()
  const { posts, pages, problems: frontMatter } = readContent()
  const written = [...posts, ...pages]
  const components = componentNames(mdxComponents)
  const words = await Promise.all(written.map(({ file }) => findProblems({ file, text: readText({ file }), attachments: {}, components })))

  const problems = [...frontMatter, ...words.flat(), ...siteProblems(site)].sort(byPlace)
  for (const problem of problems) console.error(`${formatProblem(problem)}\n`)

  const errors = problems.filter(({ severity }) => severity === 'error').length
  const drafts = written.filter(({ draft }) => draft).length
  console.log(
    `${posts.length} posts, ${pages.length} pages (${drafts} not published yet): ${errors} errors, ${problems.length - errors} warnings`,
  )
  return errors === 0
}

try {
  process.exitCode = (await check()) ? 0 : 1
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
