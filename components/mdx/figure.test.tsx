import { renderToStaticMarkup as html } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Figure } from './figure'

describe('a figure', () => {
  const image = '<img alt="A desk" loading="lazy" decoding="async" src="https://example.org/a.jpg"/>'
  const props = { src: 'https://example.org/a.jpg', alt: 'A desk' }
  test.each([
    ['nothing', <Figure key="a" {...props} />, `<figure>${image}</figure>`],
    ['a caption', <Figure key="a" {...props} caption="By the window" />, `<figure>${image}<figcaption>By the window</figcaption></figure>`],
    [
      'words',
      <Figure key="a" {...props}>
        By the <em>window</em>
      </Figure>,
      `<figure>${image}<figcaption>By the <em>window</em></figcaption></figure>`,
    ],
  ])('has %s below it', (_, figure, expected) => {
    expect(html(figure)).toBe(expected)
  })
})
