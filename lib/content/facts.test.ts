import { describe, expect, test } from 'vitest'
import { siteUrl } from '@/lib/urls'
import { factsOf, hashOf } from './facts'

const fields = { title: 'Moving', description: 'About houses' }
const front = '---\ntitle: Moving\ndescription: About houses\naliases: [/2024/moving]\n---\n'

describe('the facts of a text', () => {
  test('are what it is about, from its title, its description and its words; and the paths of this site it names', () => {
    const text = `${front}\nHouses, [once](/blog/older#a) and [elsewhere](https://example.org/there), ${siteUrl}/about.\n`
    expect(factsOf(text, fields)).toEqual({
      hash: hashOf(text),
      keywords: expect.arrayContaining(['houses', 'moving', 'elsewhere']),
      named: ['/2024/moving', '/blog/older', '/about'],
    })
    expect(factsOf(text, fields).keywords[0]).toBe('houses')
  })

  test('take no words from the front matter but those', () => {
    expect(factsOf('---\nseries: Wandering\n---\n\nWords.', fields).keywords).toEqual(['houses', 'moving', 'about', 'words'])
  })

  test('are hash and paths alone where the front matter is wrong', () => {
    expect(factsOf('To [it](/blog/it).', undefined)).toEqual({ hash: hashOf('To [it](/blog/it).'), keywords: [], named: ['/blog/it'] })
  })

  test('have another hash with any other text, the front matter included', () => {
    const texts = ['', 'Words.', 'Words.\n', 'Words.\r\n', `${front}Words.`, `${front}\nWords.`]
    expect(new Set(texts.map((text) => factsOf(text, undefined).hash)).size).toBe(texts.length)
    expect(hashOf('\u00e9')).not.toBe(hashOf('e\u0301'))
  })
})
