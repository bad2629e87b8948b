import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Imports run forward only, from a room to rooms of a lower rank: app → components → lib → content. */
const rank: Record<string, number> = { content: 0, lib: 1, components: 2, app: 3 }
/** Rooms that import nothing of the site but their own files. */
const closed = ['content', 'client', 'adapter']

interface Import {
  from: string
  to: string
}

/** Room of a module of this project, such as `lib`; nothing for a package. */
const roomOf = (path: string) => path.split('/')[0] ?? ''

function importsOf(file: string, text: string): Import[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^'"]+)['"]/g)].map(([, to = '']) => ({
    from: file,
    to: to.startsWith('@/') ? to.slice(2) : to.startsWith('.') ? join(dirname(file), to) : `package:${to}`,
  }))
}

/** Why an import must not be; nothing when it may. */
function wrongWith({ from, to }: Import): string | undefined {
  const [a, b] = [roomOf(from), roomOf(to)]
  if (to.startsWith('package:')) {
    const name = to.slice('package:'.length)
    if (from.startsWith('lib/content/') && /^(react|next)(-dom)?(\/|$)/.test(name)) return 'content is read without React or Next'
    if (a === 'client' && !name.startsWith('node:') && name !== '') return 'readers run nothing but our own code'
    if (name.startsWith('next-mdx-remote') && from !== 'lib/mdx/compile.ts') return 'one module imports next-mdx-remote'
    return undefined
  }
  if (a === b) return from.startsWith('lib/content/') && to.startsWith('lib/mdx') ? 'reading knows nothing of rendering' : undefined
  if (closed.includes(a)) return `${a} imports nothing but its own files`
  const [x, y] = [rank[a], rank[b]]
  return x !== undefined && (y === undefined || y > x) && !b.startsWith('.cache') ? 'imports run forward only' : undefined
}

const wrongIn = (file: string, text: string) =>
  importsOf(file, text).flatMap((found) => {
    const reason = wrongWith(found)
    return reason ? [`${file} imports ${found.to}: ${reason}`] : []
  })

test('imports run forward only', () => {
  const rooms = ['content', 'lib', 'components', 'app', 'client', 'adapter']
  const files = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => join(room, name)),
  )
  expect(files.length).toBeGreaterThan(40)
  expect(files.flatMap((file) => wrongIn(file, readFileSync(file, 'utf8')))).toEqual([])
})

test.each([
  ['lib/feed.ts', "import { Frame } from '@/components/frame'"],
  ['lib/feed.ts', "import { bundle } from '../client/site'"],
  ['lib/mdx/feed.ts', "import { mdxComponents } from '../../components'"],
  ['lib/content/feed.ts', "import { renderMdx } from '../mdx/render'"],
  ['lib/content/feed.ts', "import { notFound } from 'next/navigation'"],
  ['lib/feed.ts', "export { compileMDX } from 'next-mdx-remote/rsc'"],
  ['components/frame.tsx', "import Home from '../app/page'"],
  ['components/frame.tsx', "const check = await import('@/scripts/check')"],
  ['app/page.tsx', "import adapter from '../adapter/adapter'"],
  ['content/site.ts', "import { siteUrl } from '../lib/urls'"],
  ['client/site.ts', "import 'react'"],
  ['adapter/adapter.ts', "import { siteUrl } from '@/lib/urls'"],
])('%s must not: %s', (file, text) => {
  expect(wrongIn(file, text)).toHaveLength(1)
})

test.each([
  ['app/page.tsx', "import { Frame } from '@/components/frame'"],
  ['components/frame.tsx', "import { site } from '@/content/site'"],
  ['lib/mdx/compile.ts', "import { serialize } from 'next-mdx-remote/serialize'"],
  ['lib/mdx/pipeline.ts', "import { bodyOf } from '@/lib/content/front-matter'"],
])('%s may: %s', (file, text) => {
  expect(wrongIn(file, text)).toEqual([])
})
