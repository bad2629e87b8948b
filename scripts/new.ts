/** Writes a new draft, ready to be written: `npm run new -- "Title"`; with `--dir` in a folder of its own, for its pictures. */
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { checkFolder, contentDir } from '@/lib/content/folder'
import { newPost } from '@/lib/content/new-post'
import { ContentError } from '@/lib/content/problem'
import { buildDate } from '@/lib/content/publication'
import { postPath } from '@/lib/urls'

function readArguments(): { title: string; folder: boolean } {
  const usage = 'Write it so: npm run new -- "Title", or with --dir for a folder with pictures'
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { dir: { type: 'boolean', default: false } } })
    const title = positionals.join(' ')
    if (!title.trim()) throw new ContentError(`A post needs a title. ${usage}`)
    return { title, folder: values.dir }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ContentError(`${error.message}. ${usage}`)
  }
}

try {
  checkFolder()
  const { name, path } = newPost({ ...readArguments(), date: buildDate(), posts: join(contentDir, 'posts') })
  console.log(`${relative('.', path)}\nhttp://localhost:${process.env.PORT || 3000}${postPath(name)}  (while npm run dev runs)`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
