import { describe, expect, test } from 'vitest'
import { wordsIn } from './words'

const wordsOf = (text: string) => wordsIn(text).map(({ word, index }) => `${index} ${word}`)

describe('wordsIn', () => {
  test.each([
    ['a word', 'word', ['0 word']],
    ['punctuation around it', '(“Word”),', ['2 Word']],
    ['apostrophes', "don’t/o'clock", ["0 don't", "6 o'clock"]],
    ['a possessive', "team’s/boss'/MONDAY'S", ['0 team', '7 boss', '13 MONDAY']],
    ['what is run together', "we’ll/they'd've/I’m", ['6 they']],
    ['hyphens, slashes and dashes', 'work-managers/peers—all', ['0 work', '5 managers', '14 peers', '20 all']],
    ['sentences without a space between', 'it.Then', ['3 Then']],
    ['accents of their own', 'cafe\u0301s', ['0 cafés']],
    ['more capitals than an acronym has', 'IMPORTANT', ['0 IMPORTANT']],
    ['names with capitals within', 'JavaScript', ['0 JavaScript']],
  ])('reads %s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  test.each([
    ['short words', 'a/of/é'],
    ['acronyms', 'EM/ICs/PDF’s/NASA'],
    ['digits', '2nd/H2O/v1.2/3rd-4th'],
    ['abbreviations', 'e.g./U.S.'],
    ['names in code', 'snake_case/dates.ts'],
    ['addresses', '(https://example.com/wrod)'],
    ['addresses without a scheme', 'www.exmaple.com,'],
    ['mail', '<writer@exmaple.com>'],
    ['accounts and tags', '@wrold'],
    ['tags', '#wrold'],
    ['paths', '/wrold/x'],
    ['relative paths', '../wrold'],
    ['other paths', 'C:\\wrold'],
    ['hidden files', '.wroldrc'],
    ['what is joined to what is no prose', '\uFFFCing'],
    ['other scripts', 'привет/世界/γεια'],
    ['no words', '— 😀 …'],
    ['nothing', ''],
  ])('leaves out %s', (_, text) => {
    expect(wordsOf(text)).toEqual([])
  })
})
