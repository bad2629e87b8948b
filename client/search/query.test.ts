import { describe, expect, it } from 'vitest'
import { isEmpty, longest, readQuery, writeQuery } from './query'

describe('the query in an address', () => {
  it.each([
    ['', { words: '', tag: '', year: '' }],
    ['?q=two+words&tag=work&year=2025', { words: 'two words', tag: 'work', year: '2025' }],
    ['?q=%E6%9D%B1%E4%BA%AC&tag=caf%C3%A9', { words: '東京', tag: 'café', year: '' }],
    ['?q=%22a+b%22%26%3Cb%3E', { words: '"a b"&<b>', tag: '', year: '' }],
    ['?year=2025', { words: '', tag: '', year: '2025' }],
  ])('%s is read, and written again', (search, query) => {
    expect(readQuery(search)).toEqual(query)
    expect(readQuery(writeQuery(query))).toEqual(query)
  })

  it('is written without what is empty', () => {
    expect(writeQuery({ words: '', tag: '', year: '' })).toBe('')
    expect(writeQuery({ words: 'a b', tag: '', year: '2025' })).toBe('?q=a+b&year=2025')
  })

  it.each(['?q=', '?q=+++&tag=', '?other=1', '?q', '?%'])('%s asks for nothing', (search) => {
    expect(isEmpty(readQuery(search))).toBe(true)
  })

  it('is taken in by no odd input', () => {
    expect(readQuery('?q=%E0%A4%A&tag=a&tag=b')).toEqual({ words: '\uFFFD%A', tag: 'a', year: '' })
    expect(readQuery(`?q=${'a'.repeat(10_000)}`).words).toHaveLength(longest)
    expect(readQuery('?q=a%0D%0Ab%20%20c').words).toBe('a b c')
  })
})
