import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { survey } from '@/lib/mdx/survey'
import { Update } from './update'

test('an update has its day, and an id that links can name', () => {
  expect(
    renderToStaticMarkup(
      <Update date="2026-05-03">
        <p>Words &amp; 🎉.</p>
      </Update>,
    ),
  ).toBe(
    '<div role="note" class="update" id="updated-2026-05-03"><p class="update-label" lang="en">Updated ' +
      '<time dateTime="2026-05-03">3 May 2026</time></p><p>Words &amp; 🎉.</p></div>',
  )
})

test('links are checked against that id', async () => {
  const components = [{ name: 'Update', props: [], open: true }]
  const { ids, updates } = await survey({
    file: 'moving.mdx',
    text: '# One\n\n<Update date="2026-05-03">\nWords.\n</Update>',
    language: 'en',
    siteUrl: 'https://my.blog',
    components,
  })
  expect(ids).toEqual(['one', 'updated-2026-05-03'])
  expect(updates).toEqual([{ date: '2026-05-03', line: 3, column: 2 }])
})
