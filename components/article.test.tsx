import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Article } from './article'

const css = '#n1:target{content:"&>"}'
const html = '<p>R&amp;D &lt;b&gt; <a href="/about?a=1&amp;b=2">the house</a></p>\n<h2 id="why">Why</h2>'
const content = (
  <>
    <style href="notes-1" precedence="words">
      {css}
    </style>
    <p>
      {'R&D <b> '}
      <a href="/about?a=1&b=2">the house</a>
    </p>
    {'\n'}
    <h2 id="why">Why</h2>
  </>
)
const contents = [{ id: 'why', text: 'Why', depth: 2 }]

const entry = { path: '/blog/moving', title: 'Moving', description: 'About it', draft: false, published: true } as const

const pageOf = (more: object, body: Parameters<typeof Article>[0]['body']) =>
  renderToStaticMarkup(
    <html lang="en">
      <head />
      <body>
        <Article entry={{ ...entry, ...more }} body={body} />
      </body>
    </html>,
  )

test.each([{}, { date: '2025-03-01' }, { lang: 'ar' }])('words as HTML make the same page as their elements: %o', (more) => {
  const page = pageOf(more, { html, style: { name: 'notes-1', css }, contents, words: 5 })
  expect(page).toBe(pageOf(more, { content, contents, words: 5 }))
  const head = page.slice(0, page.indexOf('</head>'))
  expect(head).toContain(css)
})
