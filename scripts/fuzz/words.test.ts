import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cases, longest, patience } from './cases'
import { nastyFile } from './nasty-front-matter'
import { nastyWords } from './nasty-words'
import { tryFile } from './try-file'

const frontMatter = '---\ntitle: A post\ndescription: About it\ndate: 2025-03-29\npublished: true\n---\n\n'

async function timely(text: string, file: string): Promise<boolean> {
  const began = Date.now()
  const passed = await tryFile(Buffer.from(text), file)
  expect(Date.now() - began).toBeLessThan(longest)
  return passed
}

test.each(['a.mdx', 'a.md'])(
  'whatever stands in %s is refused with its place, or can be published',
  { timeout: patience },
  async (file) => {
    await fc.assert(
      fc.asyncProperty(nastyWords, async (words) => void (await timely(frontMatter + words, file))),
      cases(file === 'a.mdx' ? 150 : 100),
    )
  },
)

test('so does whatever the front matter is', { timeout: patience }, async () => {
  await fc.assert(
    fc.asyncProperty(nastyFile, async (text) => void (await timely(text, 'a.mdx'))),
    cases(100),
  )
})
