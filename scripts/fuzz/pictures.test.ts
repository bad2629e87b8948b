import fc from 'fast-check'
import { afterAll, expect, test, vi } from 'vitest'
import { enterTestProject } from '@/lib/check/test-project'
import { cases, longest, patience } from './cases'
import { mutated } from './mutated'
import { smallPictures } from './small-pictures'

const project = enterTestProject()
afterAll(() => project.leave())
project.write('content/posts/a/index.mdx', '')
vi.resetModules()
const { tryPicture } = await import('./try-picture')
const pictures = await smallPictures()

test('pictures that are right can be published', { timeout: patience }, async () => {
  for (const { extension, bytes } of pictures) expect(await tryPicture(bytes, extension), extension).toBe(true)
})

test('whatever became of the bytes of a picture, it is refused in words, or can be published', { timeout: patience }, async () => {
  const damaged = fc.constantFrom(...pictures).chain(({ extension, bytes }) => mutated(bytes).map((bytes) => ({ extension, bytes })))
  await fc.assert(
    fc.asyncProperty(damaged, async ({ extension, bytes }) => {
      const began = Date.now()
      await tryPicture(bytes, extension)
      expect(Date.now() - began).toBeLessThan(longest)
    }),
    cases(150),
  )
})
