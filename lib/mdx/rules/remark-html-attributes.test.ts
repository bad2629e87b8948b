import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkHtmlAttributes } from './remark-html-attributes'

afterEach(() => {
  vi.restoreAllMocks()
})

/** How each value is written, and what React is given. */
const values: [written: string, value: unknown][] = [
  ['', true],
  ['=""', ''],
  ['="a"', 'a'],
  ['="3"', '3'],
  ['={3}', 3],
  ['={true}', true],
]

const component = "Make it a component: one file in components/mdx that begins with 'use client', and one line in its index.ts"

describe('remarkHtmlAttributes', () => {
  test.each([
    ['details', 'open'],
    ['video', 'autoPlay'],
    ['video', 'autoplay'],
    ['video', 'playsinline'],
    ['video', 'controls'],
    ['p', 'hidden'],
    ['p', 'inert'],
    ['p', 'class'],
    ['p', 'className'],
    ['p', 'title'],
    ['p', 'frob'],
    ['p', 'constructor'],
    ['p', 'toString'],
    ['p', 'popover'],
    ['p', 'tabindex'],
    ['p', 'spellCheck'],
    ['p', 'spellcheck'],
    ['p', 'data-a'],
    ['p', 'aria-hidden'],
    ['p', 'itemScope'],
    ['p', 'itemscope'],
    ['a', 'download'],
    ['ol', 'reversed'],
    ['td', 'colspan'],
    ['img', 'srcset'],
    ['img', 'width'],
    ['track', 'default'],
    ['my-tag', 'frob'],
    ['my-tag', 'open'],
  ])('tells of <%s %s> when React drops its value, and only then', async (tag, name) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const rendered = (value: unknown) => renderToStaticMarkup(createElement(tag, { [name]: value }))
    for (const [written, value] of values) {
      const dropped = rendered(value) === rendered(undefined)
      expect(await complaintsOf(`<${tag} ${name}${written} />`, [remarkHtmlAttributes]), `${tag} ${name}${written}`).toHaveLength(
        dropped ? 1 : 0,
      )
    }
  })

  test.each([
    ['words', 'Words, *and* more.'],
    ['names of HTML', '<label for="a" class="b" tabindex="0">so</label> <td colspan="2" />'],
    ['what it takes away on purpose', '<details open={false} title={null} className={undefined} />'],
    ['what only running it would tell', '<p title={1 + 1} hidden={!0} {...a} {...{ [b]: "" }} />'],
    ['drawings', '<svg viewBox="0 0 1 1" focusable={false}><path stroke-width="2" /></svg>'],
    ['components', '<Callout style="a" onClick="b" open="" />'],
    ['what React takes', '{[1].map((n) => <p key={n} />)}'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkHtmlAttributes])).toEqual([])
  })

  test.each([
    ['a style', '<p style="color: red">so</p>', '1:4 a post cannot style single elements → Give it a class instead'],
    ['a style in braces', 'A <b style={{ color: "red" }}>so</b>', '1:6 a post cannot style single elements → Give it a class instead'],
    ['a handler', '> <p onclick="alert(1)">so</p>', `1:6 \`onclick\` does nothing on a page → ${component}`],
    ['a handler in braces', '<p\n  onClick={() => 1} />', `2:3 \`onClick\` does nothing on a page → ${component}`],
    [
      'raw HTML',
      '<p dangerouslySetInnerHTML={{ __html: "<b>" }} />',
      '1:4 `dangerouslySetInnerHTML` is not for posts → Write what it holds between the tags',
    ],
    ['a switch that is spelt as in HTML', '<video autoplay />', '1:8 `autoplay` is lost, written like this → Write autoPlay'],
    ['an empty switch', '<details open="">so</details>', '1:15 `open` is empty, so that it is lost → Write open'],
    [
      'a switch that says false',
      '<details open="false">so</details>',
      '1:15 `open` is the text "false", which turns it on → Remove it, or write open={false}',
    ],
    ['a switch that is spread', '<p {...{ open: "" }} />', '1:16 `open` is empty, so that it is lost → Write open'],
    ['a reference', '<div ref="r">so</div>', '1:6 `ref` is not for posts → Remove it, or write id="…" to name a place'],
    [
      'a reference to a component',
      'A <Callout ref="x">so</Callout>',
      '1:12 `ref` is not for posts → Remove it, or write id="…" to name a place',
    ],
    [
      'a reference that is spread',
      '<Callout {...{ ref: 1 }} />',
      '1:16 `ref` is not for posts → Remove it, or write id="…" to name a place',
    ],
    ['a mere name', '<p title>so</p>', '1:4 `title` has no text, so that it is lost → Write title="…"'],
    ['text for a number', '<ol start="b"><li>so</li></ol>', '1:11 `start` is "b", which is no number → Write start={3}'],
    [
      'an attribute within an expression',
      '{[1].map((n) =>\n  <p key={n} style={{}} />)}',
      '2:14 a post cannot style single elements → Give it a class instead',
    ],
    ['a style of a custom element', '<my-tag style="a" />', '1:9 a post cannot style single elements → Give it a class instead'],
  ])('tells of %s', async (_, text, complaint) => {
    expect(await complaintsOf(text, [remarkHtmlAttributes])).toEqual([complaint])
  })

  test('takes a huge attribute', async () => {
    expect(await complaintsOf(`<p title="${'a\n'.repeat(100_000)}" style="">so</p>`, [remarkHtmlAttributes])).toEqual([
      '100001:3 a post cannot style single elements → Give it a class instead',
    ])
  })
})
