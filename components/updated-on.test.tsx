import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { UpdatedOn } from './updated-on'

test.each([
  [undefined, '<span class="updated-on">Updated <time class="dt-updated" dateTime="2026-05-03">3 May 2026</time></span>'],
  [
    '#updated-2026-05-03',
    '<span class="updated-on"><a href="#updated-2026-05-03">Updated <time class="dt-updated" dateTime="2026-05-03">3 May 2026</time></a></span>',
  ],
])('the day of a change leads to %s', (href, html) => {
  expect(renderToStaticMarkup(<UpdatedOn date="2026-05-03" {...(href && { href })} />)).toBe(html)
})
