/** Encodes every picture that is about to be published, so that the build finds them made: a large one takes seconds. */
import { mdxComponents } from '@/components/mdx'
import { filesNamed } from '@/lib/check/files-named'
import { getContent } from '@/lib/content'
import { fileBytes, fileNames } from '@/lib/content/attachments'

const { posts, unlisted, pages } = getContent()
let made = 0
for (const entry of [...posts, ...unlisted, ...pages]) {
  const names = await filesNamed(entry, mdxComponents)
  for (const file of await fileNames(entry, names)) {
    await fileBytes(entry, names, file)
    made++
    if (process.stdout.isTTY) process.stdout.write(`\rPictures and files: ${made}`)
  }
}
if (made) console.log(`${process.stdout.isTTY ? '\r' : ''}Pictures and files: ${made}`)
