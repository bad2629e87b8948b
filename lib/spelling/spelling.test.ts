import { describe, expect, test } from 'vitest'
import { loadSpelling, misspeltProblem, parseWords } from './index'

const misspeltIn = await loadSpelling()
const misspelt = (text: string) => misspeltIn(text).map(({ word, index }) => `${index} ${word}`)
const suggested = (word: string) => misspeltIn(word)[0]?.suggestions

describe('loadSpelling', () => {
  test.each([
    ['nothing', ''],
    ['English', 'It’s a well-known fact: the team’s layoffs weren’t the CEO’s idea, whilst headcount grew.'],
    ['any case', 'MONDAY monday Monday'],
    ['accents', 'The café’s naïve façade and your résumé'],
    ['terms and names', 'Kubernetes, github, JavaScript, Spotify’s backend refactoring'],
    ['names that are made of words', 'WebAssembly and generateStaticParams'],
  ])('knows %s', (_, text) => {
    expect(misspelt(text)).toEqual([])
  })

  test.each([
    ['words', 'No posibility, no skillset.', ['3 posibility', '18 skillset']],
    ['each time', 'Teh “teh”', ['0 Teh', '5 teh']],
    ['apostrophes that were left out', 'I dont, youre right', ['2 dont', '8 youre']],
    ['parts', 'half-finnished/done', ['5 finnished']],
    ['names', 'Ask Xqwzk’s team', ['4 Xqwzk']],
  ])('does not know %s', (_, text, words) => {
    expect(misspelt(text)).toEqual(words)
  })

  test.each([
    ['posibility', ['possibility']],
    ['Posibility', ['Possibility']],
    ['POSIBILITY', ['POSSIBILITY']],
    ['teh', ['the', 'tech', 'teth']],
    ['recieve', ['receive', 'relieve']],
    ['shoud', ['should', 'shroud', 'shoed']],
    ['dont', ["don't", 'donut', 'dent']],
    ['dissemnating', ['disseminating']],
    ['Kubernets', ['Kubernetes']],
    ['accidently', ['accidentals', 'accidentally', 'accidental']],
    ['Freind', ['Friend']],
    ['xqwzkvb', []],
  ])('suggests for %s', (word, suggestions) => {
    expect(suggested(word)).toEqual(suggestions)
  })
})

describe('misspeltProblem', () => {
  test.each([
    [['possibility'], 'Write "possibility", or add the word to content/words.txt'],
    [['a', 'b'], 'Write "a" or "b", or add the word to content/words.txt'],
    [['a', 'b', 'c'], 'Write "a", "b", or "c", or add the word to content/words.txt'],
    [[], 'Correct it, or add the word to content/words.txt'],
  ])('suggests %j', (suggestions, fix) => {
    expect(misspeltProblem({ word: 'posibility', suggestions })).toEqual({ reason: '"posibility" is in no dictionary', fix })
  })
})

describe('parseWords', () => {
  test.each([
    ['one a line', 'skillset\nHashnode\n', ['skillset', 'Hashnode']],
    ['several in one', 'skillset skillsets\r\n', ['skillset', 'skillsets']],
    ['comments and empty lines', '# Mine\n\nskillset # as at work\n  Astro  \n', ['skillset', 'Astro']],
    ['words as they are looked up', "Astro’s\nre-use\nsha'n't\n", ['Astro', 'use', "sha'n't"]],
    ['nothing', '', []],
  ])('reads %s', (_, text, words) => {
    expect([...parseWords(text)]).toEqual(words)
  })
})
