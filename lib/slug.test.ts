import { describe, expect, test } from 'vitest'
import { slugify, uniqueSlugs } from './slug'

describe('slugify', () => {
  test.each([
    ['Risk 1. – No longer being invited to "the room where it happens"', 'risk-1-no-longer-being-invited-to-the-room-where-it-happens'],
    ['Wrap-up', 'wrap-up'],
    ["Don’t & don't", 'dont-dont'],
    ['Café Ångström, déjà vu', 'cafe-angstrom-deja-vu'],
    ['Cafe\u0301', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['Việt Nam', 'viet-nam'],
    ['ﬁne', 'fine'],
    ['日本語 テスト', '日本語-テスト'],
    ['ガギグ', 'ガギグ'],
    ['한국어', '한국어'],
    ['русский йога', 'русский-йога'],
    ['हिन्दी', 'हिन्दी'],
    ['a 🎉 party', 'a-party'],
    ['-- so --- what --', 'so-what'],
    ['  spaces\tand\nlines  ', 'spaces-and-lines'],
    ['UPPER_case', 'upper_case'],
  ])('%j becomes %j', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  test.each(['', '   ', '–', '🎉', '?!'])('gives nothing for %j, which no address can hold', (text) => {
    expect(slugify(text)).toBe('')
  })

  test.each(['Café 日本語 – “x”', 'Risk 1. – No'])('leaves the slug of %j as it is', (text) => {
    expect(slugify(slugify(text))).toBe(slugify(text))
  })
})

describe('uniqueSlugs', () => {
  test('counts up', () => {
    expect(['Risk', 'risk', 'Risk!'].map(uniqueSlugs())).toEqual(['risk', 'risk-2', 'risk-3'])
  })

  test('never gives the same slug twice, whatever was taken before', () => {
    expect(['a', 'a', 'a-2', 'a'].map(uniqueSlugs())).toEqual(['a', 'a-2', 'a-2-2', 'a-3'])
    expect(['a-2', 'a', 'a'].map(uniqueSlugs())).toEqual(['a-2', 'a', 'a-3'])
  })

  test('gives text without a slug the name section', () => {
    expect(['🎉', '', 'Section'].map(uniqueSlugs())).toEqual(['section', 'section-2', 'section-3'])
  })

  test('is not confused by names that objects have', () => {
    expect(['constructor', 'constructor', '__proto__'].map(uniqueSlugs())).toEqual(['constructor', 'constructor-2', '__proto__'])
  })

  test('starts anew each time it is made', () => {
    expect([uniqueSlugs()('a'), uniqueSlugs()('a')]).toEqual(['a', 'a'])
  })
})
