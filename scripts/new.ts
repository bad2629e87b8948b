/**
 * Writes a new draft, ready to be written: `npm run new -- "Title"`; with `--dir` in a folder of its own, for its pictures; with
 * `--revisit <slug>` one that looks back at another post.
 */
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { readContent } from '@/lib/content'
import { checkFolder, contentDir } from '@/lib/content/folder'
import { findOriginal, newPost } from '@/lib/content/new-post'
import { ContentError } from '@/lib/content/problem'
import { buildDate } from '@/lib/content/publication'
import { postPath } from '@/lib/urls'

interface Asked {
  /** Empty only where there is a post to look back at. */
  title: string
  folder: boolean
  /** The post to look back at, as it was named. */
  revisit?: string | undefined
}

function readArguments(): Asked {
  const usage = 'Write it so: npm run new -- "Title", or with --dir for a folder with pictures; --revisit <slug> for a look back at a post'
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { dir: { type: 'boolean', default: false }, revisit: { type: 'string' } },
    })
    const title = positionals.join(' ')
    if (!title.trim() && values.revisit === undefined) throw new ContentError(`A post needs a title. ${usage}`)
    return { title, folder: values.dir, revisit: values.revisit }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Its first sentence says what is wrong, the others how to quote.
    throw new ContentError(`${error.message.replace(/\.?(?:\n.*)?$/s, '')}. ${usage}`)
  }
}

try {
  checkFolder()
  const { title, folder, revisit } = readArguments()
  const original = revisit === undefined ? undefined : findOriginal(revisit, readContent())
  const { name, path } = newPost({ title, folder, original, date: buildDate(), posts: join(contentDir, 'posts') })
  console.log(`${relative('.', path)}\nhttp://localhost:${process.env.PORT || 3000}${postPath(name)}  (while npm run dev runs)`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
