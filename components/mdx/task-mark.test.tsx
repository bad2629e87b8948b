import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { renderMdx } from '@/lib/mdx/render'
import { mdxComponents } from '.'

test('the boxes of a task list say whether a task is done', async () => {
  const rendered = await renderMdx({ file: 'a.mdx', text: '- [x] One\n- [ ] Two', files: new Map() }, mdxComponents)
  expect(rendered.problems ?? renderToStaticMarkup(rendered.content)).toBe(
    '<ul class="contains-task-list">\n' +
      '<li class="task-list-item"><input type="checkbox" disabled="" aria-label="Done" checked=""/> One</li>\n' +
      '<li class="task-list-item"><input type="checkbox" disabled="" aria-label="To do"/> Two</li>\n</ul>',
  )
})
