import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterTestProject, type TestProject, testRegistry, writing } from './test-project'

let project: TestProject
let filesNamed: typeof import('./files-named').filesNamed
let readContent: typeof import('@/lib/content').readContent

beforeAll(async () => {
  project = enterTestProject()
  ;({ filesNamed } = await import('./files-named'))
  ;({ readContent } = await import('@/lib/content'))
})
afterAll(() => project.leave())

const fields = 'date: 2025-03-01\npublished: true'
const cover = `${fields}\ncover: { src: ./the desk.jpg, alt: A desk }`

test.each([
  ['no words', '', fields, []],
  ['words without files', 'Words.', fields, []],
  [
    'files in order, whether they are there or not',
    '![a](lost.jpg) [b](paper.pdf)\n\n<Figure src="../desk.png" />',
    fields,
    ['lost.jpg', 'paper.pdf', '../desk.png'],
  ],
  ['the cover before the others', '![a](desk.png)', cover, ['the desk.jpg', 'desk.png']],
  ['each once, however it is written', '![a](./the%20desk.jpg) ![b](<the desk.jpg>) [c](the%20desk.jpg#d)', cover, ['the desk.jpg']],
  ['names of any letters', '![a](größe.png) ![b](🎉.png) ![c](100%.png)', fields, ['größe.png', '🎉.png', '100%.png']],
  ['what a component shows', '<video src="a.webm" poster={`b.jpg`} />', fields, ['a.webm', 'b.jpg']],
  ['no addresses', '[a](/about) [b](#c) [d](https://example.org/e.png) [f](mailto:g@example.org) ![h](/icon.svg) [i]()', fields, []],
  ['words that cannot be parsed to the end', '![a](desk.png)\n\n{1 +}', fields, ['desk.png']],
])('lists %s', async (what, words, front, names) => {
  const slug = what.replace(/\W+/g, '-')
  project.write(`content/posts/${slug}.mdx`, writing(words, front))
  const post = readContent().posts.find((entry) => entry.slug === slug)
  expect(post && (await filesNamed(post, testRegistry))).toEqual(names)
})

test('of a page, too', async () => {
  project.write('content/pages/about.md', writing('<img src="desk.png" alt="a">', 'published: true'))
  const [page] = readContent().pages
  expect(page && (await filesNamed(page, testRegistry))).toEqual(['desk.png'])
})
