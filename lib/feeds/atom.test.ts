import { parseAtomFeed } from 'feedsmith'
import { describe, expect, test } from 'vitest'
import { atomFeed } from './atom'
import { emptyItem, feedWith, fullItem, oddItem, plainItem } from './test-feed'
import { xmlError } from './test-xml'

describe('a feed in Atom', () => {
  test('says all that is known', () => {
    expect(atomFeed(feedWith([fullItem, plainItem], { name: 'Ada', email: 'ada@my.blog' }))).toBe(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="en">
  <author>
    <name>Ada</name>
    <email>ada@my.blog</email>
  </author>
  <icon>https://my.blog/apple-touch-icon.png</icon>
  <id>https://my.blog/tags/home</id>
  <link href="https://my.blog/tags/home/atom.xml" rel="self" type="application/atom+xml"/>
  <link href="https://my.blog/tags/home" rel="alternate" type="text/html"/>
  <subtitle>Posts about “home”.</subtitle>
  <title>home · Notes</title>
  <updated>2025-05-02T00:00:00.000Z</updated>
  <entry xml:lang="pt">
    <category term="home"/>
    <category term="日本"/>
    <content type="html">
      <![CDATA[<div lang="pt"><p><a href="https://my.blog/a?b&#x26;c">Água</a></p></div>]]>
    </content>
    <id>https://my.blog/blog/tea</id>
    <link href="https://my.blog/blog/tea" rel="alternate" type="text/html"/>
    <published>2025-04-01T00:00:00.000Z</published>
    <summary>Como se faz</summary>
    <title>Chá</title>
    <updated>2025-05-02T00:00:00.000Z</updated>
    <media:thumbnail url="https://my.blog/blog/tea/cup.1a2b3c4d.jpg" height="800" width="1200"/>
  </entry>
  <entry>
    <content type="html">
      <![CDATA[<p>Words.</p>]]>
    </content>
    <id>https://my.blog/blog/moved</id>
    <link href="https://my.blog/blog/moving" rel="alternate" type="text/html"/>
    <published>2025-03-29T00:00:00.000Z</published>
    <summary>To another house</summary>
    <title>Moving</title>
    <updated>2025-03-29T00:00:00.000Z</updated>
  </entry>
</feed>
`)
  })

  test('is signed by the site when its owner gave no name: it must be by someone', () => {
    expect(parseAtomFeed(atomFeed(feedWith([plainItem]))).authors).toEqual([{ name: 'Notes' }])
  })

  test('keeps odd titles and words as they are', () => {
    const xml = atomFeed(feedWith([oddItem]))
    expect(xmlError(xml)).toBeUndefined()
    const [entry] = parseAtomFeed(xml).entries ?? []
    expect(entry).toMatchObject({
      title: { value: oddItem.title },
      summary: { value: oddItem.summary },
      content: { type: 'html', value: oddItem.html },
    })
  })

  test('has no content for a post without words, so that readers show what it is about', () => {
    const [entry] = parseAtomFeed(atomFeed(feedWith([emptyItem]))).entries ?? []
    expect(entry).toMatchObject({ summary: { value: 'To another house' } })
    expect(entry).not.toHaveProperty('content')
  })

  test('may be empty', () => {
    const xml = atomFeed({ ...feedWith([]), updated: new Date(0) })
    expect(xmlError(xml)).toBeUndefined()
    expect(xml).not.toContain('<entry')
    expect(parseAtomFeed(xml)).toMatchObject({ id: 'https://my.blog/tags/home', updated: '1970-01-01T00:00:00.000Z' })
  })
})
