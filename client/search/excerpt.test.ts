import { describe, expect, it } from 'vitest'
import { readExcerpt } from './excerpt'
import { separate } from './words'

const html = (pieces: ReturnType<typeof readExcerpt>['words']) => pieces.map(({ text, marked }) => (marked ? `<${text}>` : text)).join('')
const read = (title: string, excerpt: string) => {
  const { title: name, words } = readExcerpt(title, excerpt)
  return [html(name), html(words)]
}

describe('readExcerpt', () => {
  it('marks what was found, in the title too, and tells the title once', () => {
    expect(read('Why I move', 'Why I <mark>move.</mark> I <mark>move</mark> because')).toEqual(['Why I <move>', 'I <move> because'])
    expect(read('Why?', '<mark>Why?</mark> Because')).toEqual(['<Why>?', 'Because'])
    expect(read(separate('東京の話'), `${separate('東京の話')}. ${separate('都').replace('都', '<mark>都</mark>')}`)).toEqual([
      '東京の話',
      '<都>',
    ])
  })

  it('leaves a title alone that the words do not begin with', () => {
    expect(read('Why I move', '… because I <mark>move</mark> …')).toEqual(['Why I move', '… because I <move> …'])
    expect(read('Why I move', 'Why I')).toEqual(['Why I move', 'Why I'])
    expect(read('Why I move', '')).toEqual(['Why I move', ''])
  })

  it('reads text as text, whatever it says', () => {
    expect(read('T', 'a &lt;script&gt; <mark>&lt;b&gt;bold&lt;/b&gt;</mark> R&amp;D & 😀')).toEqual([
      'T',
      'a <script> <<b>bold</b>> R&amp;D & 😀',
    ])
    expect(readExcerpt('T', '<mark>&lt;b&gt;</mark>').words).toEqual([
      { text: '<', marked: false },
      { text: 'b', marked: true },
      { text: '>', marked: false },
    ])
  })
})
