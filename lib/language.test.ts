import { expect, test } from 'vitest'
import { directionOf, languageOf } from './language'

test.each([
  ['en', 'ltr'],
  ['pt-BR', 'ltr'],
  ['zh-Hant', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['ur', 'rtl'],
  ['ur-Aran', 'rtl'],
  ['dv', 'rtl'],
  ['yi', 'rtl'],
  ['az-Arab', 'rtl'],
  ['az', 'ltr'],
  ['ar-Latn', 'ltr'],
  ['qaa', 'ltr'],
])('%s is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test('words in the language of the site need no attributes', () => {
  expect(languageOf(undefined)).toEqual({})
  expect(languageOf('fa')).toEqual({ lang: 'fa', dir: 'rtl' })
})
