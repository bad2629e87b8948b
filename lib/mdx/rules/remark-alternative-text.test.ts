import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkAlternativeText } from './remark-alternative-text'

const without = (name: string) => `the picture ${name} has no alternative text → Say between the square brackets what it shows`

describe('remarkAlternativeText', () => {
  test.each([
    ['pictures with words', '![A desk](desk.jpg) ![*A* desk](desk.jpg "so") ![desk]\n\n[desk]: desk.jpg\n'],
    ['code', '`![](desk.jpg)`\n'],
    ['what is no picture', '\\![](desk.jpg) ![][desk]\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkAlternativeText])).toEqual([])
  })

  test.each([
    ['a picture without words', 'So.\n\n![](desk.jpg)\n', [`3:1 ${without('desk.jpg')}`]],
    ['nothing but space', '😀 ![ ](<two words.png> "A title")\n', [`1:4 ${without('two words.png')}`]],
    ['pictures within links and lists', '- a\n  [![](a.png)](/b)\n', [`2:4 ${without('a.png')}`]],
    ['pictures that are defined elsewhere', '![][Desk]\n\n[desk]: desk.jpg\n', [`1:1 ${without('Desk')}`]],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkAlternativeText])).toEqual(complaints)
  })
})
