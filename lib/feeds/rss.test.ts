import { parseRssFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { rssFeed } from './rss'
import { emptyItem, feedWith, fullItem, oddItem, plainItem } from './test-feed'
import { xmlError } from './test-xml'

describe('a feed in RSS', () => {
  test('says all that is known', () => {
    expect(rssFeed(feedWith([fullItem, plainItem], { name: 'Ada', email: 'ada@my.blog' }))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>home · Notes</title>
    <link>https://my.blog/tags/home</link>
    <description>Posts about “home”.</description>
    <language>en</language>
    <managingEditor>ada@my.blog (Ada)</managingEditor>
    <lastBuildDate>Fri, 02 May 2025 00:00:00 GMT</lastBuildDate>
    <image>
      <url>https://my.blog/apple-touch-icon.png</url>
      <title>home · Notes</title>
      <link>https://my.blog/tags/home</link>
    </image>
    <atom:link href="https://my.blog/tags/home/feed.xml" rel="self" type="application/rss+xml"/>
    <item xml:lang="pt">
      <title>Chá</title>
      <link>https://my.blog/blog/tea</link>
      <description>Como se faz</description>
      <category>home</category>
      <category>日本</category>
      <guid isPermaLink="true">https://my.blog/blog/tea</guid>
      <pubDate>Tue, 01 Apr 2025 00:00:00 GMT</pubDate>
      <atom:updated>2025-05-02T00:00:00.000Z</atom:updated>
      <dc:creator>Ada</dc:creator>
      <content:encoded>
        <![CDATA[<div lang="pt"><p><a href="https://my.blog/a?b&#x26;c">Água</a></p></div>]]>
      </content:encoded>
      <media:thumbnail url="https://my.blog/blog/tea/cup.1a2b3c4d.jpg" height="800" width="1200"/>
    </item>
    <item>
      <title>Moving</title>
      <link>https://my.blog/blog/moving</link>
      <description>To another house</description>
      <guid isPermaLink="false">https://my.blog/blog/moved</guid>
      <pubDate>Sat, 29 Mar 2025 00:00:00 GMT</pubDate>
      <atom:updated>2025-03-29T00:00:00.000Z</atom:updated>
      <dc:creator>Ada</dc:creator>
      <content:encoded>
        <![CDATA[<p>Words.</p>]]>
      </content:encoded>
    </item>
  </channel>
</rss>
`)
  })

  test('names nobody when its owner gave no name', () => {
    expect(rssFeed(feedWith([plainItem]))).not.toMatch(/managingEditor|creator/)
    expect(rssFeed(feedWith([plainItem], { email: 'ada@my.blog' }))).toContain('<managingEditor>ada@my.blog</managingEditor>')
  })

  test('keeps odd titles and words as they are', () => {
    const xml = rssFeed(feedWith([oddItem]))
    expect(xmlError(xml)).toBeUndefined()
    const [item] = parseRssFeed(xml).items ?? []
    expect(item).toMatchObject({ title: oddItem.title, description: oddItem.summary, content: { encoded: oddItem.html } })
  })

  test('has no content for a post without words, so that readers show what it is about', () => {
    const [item] = parseRssFeed(rssFeed(feedWith([emptyItem]))).items ?? []
    expect(item).toMatchObject({ description: 'To another house' })
    expect(item).not.toHaveProperty('content')
  })

  test('may be empty', () => {
    const xml = rssFeed({ ...feedWith([]), updated: new Date(0) })
    expect(xmlError(xml)).toBeUndefined()
    expect(xml).not.toContain('<item')
    expect(parseRssFeed(xml)).toMatchObject({ title: 'home · Notes', lastBuildDate: 'Thu, 01 Jan 1970 00:00:00 GMT' })
  })
})
