import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'playwright/test'
import sharp from 'sharp'
import { copyProject } from '../project'

/** Nothing of what is not published may be anywhere in the built site. Each text, picture and class here has a name of its own. */
let dir: string
test.describe.configure({ mode: 'serial' })

interface Written {
  slug: string
  /** A word found nowhere else. */
  word: string
  fields: string
}

const written: Written[] = [
  { slug: 'shown', word: 'zephyrine', fields: 'date: 2025-03-29\npublished: true\n' },
  { slug: 'kept-back', word: 'quillwort', fields: 'date: 2025-03-30\npublished: false\nrevisits: shown\n' },
  { slug: 'to-come', word: 'marcescent', fields: 'date: 2025-07-01\npublished: true\nrevisits: shown\n' },
  { slug: 'by-address', word: 'petrichor', fields: 'date: 2025-03-30\npublished: true\nlisted: false\nrevisits: shown\n' },
]

const post = ({ word, fields }: Written, n: number) =>
  `---
title: Title of ${word}
description: Description of ${word}
${fields}tags: [tag-${word}, shared]
series: Series of ${word}
part: 1
cover: { src: ${word}-cover.png, alt: Cover of ${word} }
aliases: [/was/${word}]
---

# Heading of ${word}

{/* An unspoken remark. */}

[unspoken]: # (remark)

<div className="p-[${31 + n}px]">Words of ${word}.</div>

![Picture of ${word}](${word}.png "Caption of ${word}")

This links from ${word} to [what is shown](/blog/shown).

[A file](${word}.txt), and code:

\`\`\`ts title="${word}.ts"
const ${word} = 1
\`\`\`
`

async function write(file: string, content: string | Buffer): Promise<void> {
  const path = join(dir, 'fixture', file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}

test.beforeAll(async () => {
  dir = copyProject('publication')
  rmSync(join(dir, 'fixture'), { recursive: true, force: true })
  for (const [n, one] of written.entries()) {
    const folder = `posts/${one.slug}`
    await write(`${folder}/index.mdx`, post(one, n))
    for (const name of [`${one.word}.png`, `${one.word}-cover.png`])
      await write(
        `${folder}/${name}`,
        await sharp({ create: { width: 400, height: 300, channels: 3, background: { r: 40 * n, g: 90, b: 120 } } })
          .png()
          .toBuffer(),
      )
    await write(`${folder}/${one.word}.txt`, `File of ${one.word}`)
  }
  await write('pages/later.mdx', '---\ntitle: Page of inkberry\ndescription: About inkberry\npublished: false\n---\n\nWords of inkberry.\n')
})

function build(day: string): void {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: 'fixture', BUILD_DATE: day, NEXT_TELEMETRY_DISABLED: '1' },
  })
  expect(status, stdout + stderr).toBe(0)
}

/** Files of the built site in whose name or bytes a text occurs, as `grep -r` finds them. */
function filesWith(text: string): string[] {
  const out = join(dir, 'out')
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(out, name)).isFile())
    .filter((name) => name.includes(text) || readFileSync(join(out, name), 'latin1').includes(text))
    .sort()
}

test('a draft and a post to come leave no trace, and an unlisted one is at its own address only', async () => {
  test.setTimeout(180_000)
  build('2025-06-30')
  for (const hidden of ['quillwort', 'marcescent', 'inkberry', 'kept-back', 'to-come', 'p-\\[32px', 'p-\\[33px', '32px}', '33px}'])
    expect(filesWith(hidden), hidden).toEqual([])

  const unlisted = filesWith('petrichor')
  expect(unlisted).toContain('blog/by-address.html')
  const old = ['was/petrichor.html', 'was/petrichor/index.html']
  expect(unlisted.filter((name) => !name.startsWith('blog/by-address'))).toEqual(old)
  expect(filesWith('by-address').filter((name) => !name.startsWith('blog/by-address'))).toEqual(['cards/blog/by-address.png', ...old])
  // The words of a card are pixels: it is its name that tells of what it is.
  expect(readdirSync(join(dir, 'out/cards/blog')).sort()).toEqual(['by-address.png', 'shown.png'])
  const page = readFileSync(join(dir, 'out/blog/by-address.html'), 'utf8')
  expect(page).toContain('<meta name="robots" content="noindex')

  const lists = [
    'archive/2025.html',
    'archive.html',
    'series/series-of-zephyrine.html',
    'series.html',
    'tags/tag-zephyrine.html',
    'tags.html',
    'blog/shown/index.md',
    'llms.txt',
    'llms-full.txt',
    'was/zephyrine.html',
  ]
  expect(filesWith('zephyrine')).toEqual(expect.arrayContaining(['blog.html', 'blog/shown.html', 'index.html', ...lists]))
  expect(filesWith('unspoken')).toEqual([])
  expect(filesWith('tags/shared').length).toBeGreaterThan(0)
  expect(readFileSync(join(dir, 'out/blog/shown.html'), 'utf8')).not.toContain('noindex')
  expect(filesWith('31px').length).toBeGreaterThan(0)
})

test('on its day, the same content publishes the post that was to come', () => {
  test.setTimeout(180_000)
  build('2025-07-01')
  const lists = ['series/series-of-marcescent.html', 'tags/tag-marcescent.html']
  expect(filesWith('marcescent')).toEqual(expect.arrayContaining(['blog.html', 'blog/to-come.html', 'index.html', ...lists]))
  const shown = readFileSync(join(dir, 'out/blog/shown.html'), 'utf8').replace(/<[^>]*>/g, '')
  expect(shown).toContain('Looked at again in 2025: “Title of marcescent”')
  expect(shown).toContain('This links from marcescent to what is shown.')
  expect(filesWith('quillwort')).toEqual([])
})
