import { parseJsonFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { jsonFeed } from './json-feed'
import { emptyItem, feedWith, fullItem, oddItem, plainItem } from './test-feed'
import { jsonFeedErrors } from './test-json-schema'

describe('a feed in JSON', () => {
  test('says all that is known', () => {
    const json = jsonFeed(feedWith([fullItem, plainItem], { name: 'Ada', email: 'ada@my.blog' }))
    expect(jsonFeedErrors(json)).toEqual([])
    expect(JSON.parse(json)).toStrictEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'home · Notes',
      home_page_url: 'https://my.blog/tags/home',
      feed_url: 'https://my.blog/tags/home/feed.json',
      description: 'Posts about “home”.',
      icon: 'https://my.blog/apple-touch-icon.png',
      favicon: 'https://my.blog/favicon.ico',
      language: 'en',
      authors: [{ name: 'Ada', url: 'mailto:ada@my.blog' }],
      items: [
        {
          id: 'https://my.blog/blog/tea',
          url: 'https://my.blog/blog/tea',
          title: 'Chá',
          summary: 'Como se faz',
          content_html: fullItem.html,
          date_published: '2025-04-01T00:00:00.000Z',
          date_modified: '2025-05-02T00:00:00.000Z',
          tags: ['home', '日本'],
          image: 'https://my.blog/blog/tea/cup.1a2b3c4d.jpg',
          language: 'pt',
        },
        {
          id: 'https://my.blog/blog/moved',
          url: 'https://my.blog/blog/moving',
          title: 'Moving',
          summary: 'To another house',
          content_html: '<p>Words.</p>',
          date_published: '2025-03-29T00:00:00.000Z',
          date_modified: '2025-03-29T00:00:00.000Z',
          tags: [],
        },
      ],
    })
  })

  test('names nobody when its owner gave no name', () => {
    expect(parseJsonFeed(jsonFeed(feedWith([plainItem])))).not.toHaveProperty('authors')
  })

  test('keeps odd titles and words as they are', () => {
    const json = jsonFeed(feedWith([oddItem]))
    expect(jsonFeedErrors(json)).toEqual([])
    const { title, summary, html } = oddItem
    expect(JSON.parse(json).items).toMatchObject([{ title, summary, content_html: html }])
  })

  test('shows of a post without words what it is about', () => {
    const json = jsonFeed(feedWith([emptyItem]))
    expect(jsonFeedErrors(json)).toEqual([])
    const [item] = JSON.parse(json).items
    expect(item).toMatchObject({ content_text: 'To another house' })
    expect(item).not.toHaveProperty('content_html')
  })

  test('has a list even when it is empty', () => {
    const json = jsonFeed(feedWith([]))
    expect(jsonFeedErrors(json)).toEqual([])
    expect(JSON.parse(json)).toMatchObject({ items: [] })
  })
})

test('the schema tells what is no feed', () => {
  const wrong = { version: 'https://jsonfeed.org/version/1', title: 1, icon: '/icon.png', more: true, items: [{ id: '', url: '/a' }] }
  expect(jsonFeedErrors(JSON.stringify(wrong)).sort()).toEqual([
    ' must NOT have additional properties',
    '/icon must match format "uri"',
    '/icon must match pattern "^[a-z]+:"',
    "/items/0 must have required property 'content_html'",
    "/items/0 must have required property 'content_text'",
    '/items/0 must match a schema in anyOf',
    '/items/0/id must NOT have fewer than 1 characters',
    '/items/0/url must match format "uri"',
    '/items/0/url must match pattern "^[a-z]+:"',
    '/title must be string',
    '/version must be equal to constant',
  ])
})
