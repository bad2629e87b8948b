import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Disclosure } from './disclosure'

test.each([
  ['closed', undefined, '<details>'],
  ['open', true, '<details open="">'],
  ['closed on purpose', false, '<details>'],
])('is %s at first', (_, open, tag) => {
  expect(
    renderToStaticMarkup(
      <Disclosure summary="How & why" {...(open !== undefined && { open })}>
        <p>Words.</p>
      </Disclosure>,
    ),
  ).toBe(`${tag}<summary>How &amp; why</summary><p>Words.</p></details>`)
})
