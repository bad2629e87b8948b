import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { site } from '@/content/site'
import { Reply } from './reply'

const { email, ...author } = site.author
const { invitation } = site
afterEach(() => {
  site.author = { ...author, email }
  site.invitation = invitation
})

/** The reply as the site of an author with that address has it. */
function html(address: string, discuss: string[] = [], title = 'Moving'): string {
  site.author = { ...author, email: address }
  return renderToStaticMarkup(<Reply post={{ title, discuss }} />)
}
const links = (text: string) => [...text.matchAll(/<a href="([^"]*)">(.*?)<\/a>/g)].map(([, href, words]) => [href, words])

test('without an address or a conversation there is nothing', () => {
  expect(html('')).toBe('')
})

test('a reader is invited, and led to both', () => {
  site.invitation = 'Say so & more.'
  expect(html('me@example.org', ['https://forum.example/thread/7'])).toBe(
    '<section aria-label="Reply" class="reply chrome"><p><bdi>Say so &amp; more.</bdi></p><ul>' +
      '<li><a href="mailto:me@example.org?subject=Re%3A%20Moving">Reply by email</a></li>' +
      '<li><a href="https://forum.example/thread/7">Discuss on forum.example</a></li></ul></section>',
  )
})

test('without an invitation there are the ways only', () => {
  site.invitation = ''
  expect(html('', ['https://forum.example/thread/7'])).toBe(
    '<section aria-label="Reply" class="reply chrome"><ul><li><a href="https://forum.example/thread/7">Discuss on forum.example</a></li></ul></section>',
  )
})

test.each([
  ['Salt & "pepper"?', 'Salt & "pepper"?'],
  ["It's 100% #1 = 1+1", "It's 100% #1 = 1+1"],
  ['🎉 日本語 é', '🎉 日本語 é'],
  ['half \ud83d', 'half \ufffd'],
  ['x'.repeat(2000), 'x'.repeat(2000)],
])('the subject holds the title %j', (title, subject) => {
  const [[href = ''] = []] = links(html('me+blog@example.org', [], title))
  const address = new URL(href.replaceAll('&#x27;', "'"))
  expect(decodeURIComponent(address.pathname)).toBe('me+blog@example.org')
  expect(address.search).not.toMatch(/[&+"\s]/)
  expect(decodeURIComponent(address.search)).toBe(`?subject=Re: ${subject}`)
})

test.each([
  [
    ['https://www.reddit.com/r/a/1', 'https://lobste.rs/s/x'],
    ['reddit.com', 'lobste.rs'],
  ],
  [
    ['https://reddit.com/r/a/1', 'https://www.reddit.com/r/b/1'],
    ['reddit.com/r/a', 'reddit.com/r/b'],
  ],
  [
    ['https://news.ycombinator.com/item?id=1', 'https://news.ycombinator.com/item?id=2'],
    ['news.ycombinator.com/item?id=1', 'news.ycombinator.com/item?id=2'],
  ],
  [
    ['https://a.example/x', 'https://a.example/x/y', 'https://a.example'],
    ['a.example/x', 'a.example/x/y', 'a.example/'],
  ],
  [
    ['http://a.example:8080/x', 'https://a.example/x'],
    ['a.example:8080', 'a.example'],
  ],
  [
    ['https://www.bücher.example/x', 'https://xn--r8jz45g.example:8080'],
    ['bücher.example', '例え.example:8080'],
  ],
  [
    ['http://a.example/x', 'https://a.example/x'],
    ['a.example/x', 'a.example/x'],
  ],
])('places are told apart: %j', (discuss, names) => {
  expect(links(html('', discuss)).map(([, words]) => words)).toEqual(names.map((name) => `Discuss on ${name}`))
})
