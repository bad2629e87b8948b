/** The made-up site that is measured: where its words and what is published of them stand, and what changes in them. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a bench keeps, under the caches of the project. */
export const folder = '.cache/bench'
export const content = join(folder, 'content')
export const out = join(folder, 'out')

/** The post that is edited, and that is asked for to see whether a server answers. */
export const editedPost = { file: join(content, 'posts/post-5.mdx'), address: '/blog/post-5' }

/** Changes the source of the post that is edited. */
export function editPost(edit: (source: string) => string): void {
  writeFileSync(editedPost.file, edit(readFileSync(editedPost.file, 'utf8')))
}

/** Removes all that a build makes: caches are no list here, so that none is forgotten when a new one comes. */
export function forgetBuilds(): void {
  for (const name of readdirSync('.cache'))
    if (join('.cache', name) !== folder) rmSync(join('.cache', name), { recursive: true, force: true })
  for (const made of ['.next', out]) rmSync(made, { recursive: true, force: true })
}
