import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkLostHeading } from './remark-lost-heading'

const lost = 'this line looks like a heading that lost its `#` → Begin it with `#` and a space, or end it with a full stop'
const text = 'After one has founded a product, it might seem like an easy decision to follow it wherever it goes.'
const wrapped = text.replace(/(?<=^.{50}\S*) /, '\n')

describe('remarkLostHeading', () => {
  test.each([
    ['no words at all', ''],
    ['headings and text', `# A\n${text}\n\n## B\n\n${text}\n`],
    ['lines that are wrapped', `${wrapped}\n\n${wrapped}\n\n# A\n`],
    ['a sentence of its own', `${text}\n\nSo it went.\n\n${text}\n\nDid it?\n\n# A\n`],
    ['a line that introduces what follows', `${text}\nThese are the reasons:\n\n- A\n\nFor example:\n\n# A\n`],
    ['a line that goes on', `${text}\nYou get a copy at\n\n${text}\n\n${text}\nand then\n\n# A\n`],
    ['the end', `${text}\n\n${text}\nBest wishes\n\nAnna\n`],
    ['a line below a heading', `# A\n\nFor people in a hurry\n\n${text}\n\n# B\n\nComing soon\n\n# C\n`],
    [
      'lists, quotations, tables, components',
      `- Risks of going back\n- More\n\n> Risks of going back\n\n| Risks |\n| --- |\n\n<div>\nRisks of going back\n\n${text}\n</div>\n`,
    ],
    [
      'lines with markup',
      `${text}\n**Risks of going back**\n\n# A\n\n${text}\n\n[Risks of going back](/risks)\n\n${text}\n\nRisks of *going*\n\n${text}\n`,
    ],
    ['addresses', `${text}\n\nhttps://example.com\n\n${text}\n\n12, 34\n\n${text}\n`],
    ['lines that end where the author says', `${text}\\\nRisks of going back\n\n# A\n\nThe moon\\\nAnd stars\n\n${text}\n`],
    ['what comes before a list', `${text}\n\nRisks of going back\n\n- A\n`],
    ['tags', '#moving\n\n#moving #house\n\n#moving is\nhard\n\n#1 of them\n\nA #b c\n'],
    ['escaped signs', '\\##Risk 1\n\n\\#Risk 1\n'],
    ['scripts without capitals', `${text}\n\nمخاطر العودة\n\n${text}\n`],
    ['long lines', `${text}\n${text.replace('.', '')}\n\n# A\n`],
  ])('has nothing to say about %s', async (_, words) => {
    expect(await complaintsOf(words, [remarkLostHeading])).toEqual([])
  })

  test.each([
    ['the last line of a paragraph, before a heading', `Fine.\n\n${text}\nRisks of going back to IC from EM\n\n## Risk 1\n`, ['4:1']],
    ['the last line of a paragraph, before another', `${text}\r\nRisks of going back\r\n\r\n${text}\r\n`, ['2:1']],
    ['the first line of a paragraph', `${text}\n\nRisk 1 – Delay\n${text}\n`, ['3:1']],
    ['a line within a paragraph', `${text}\n  “Risks” (all)\n${text}\n`, ['2:3']],
    ['a paragraph of its own', `Summary\n\n${text}\n\nRisks of going back\n\n## Risk 1\n`, ['1:1', '5:1']],
  ])('tells of %s', async (_, words, places) => {
    expect(await complaintsOf(words, [remarkLostHeading])).toEqual(places.map((place) => `warning ${place} ${lost}`))
  })

  test.each([
    ['signs without a space', 'So.\n\n##Risk\n\n#Risks of going\r\n', ['3:1 ##', '5:1 #']],
    ['signs within a paragraph, before markup', 'So it went.\n  ###*Risk* 😀\nAnd so on.\n', ['2:3 ###']],
  ])('tells of %s', async (_, words, places) => {
    const complaints = places
      .map((told) => told.split(' '))
      .map(
        ([place, signs]) =>
          `warning ${place} \`${signs}\` needs a space behind it to make a heading → Write \`${signs} \` before its words`,
      )
    expect(await complaintsOf(words, [remarkLostHeading])).toEqual(complaints)
  })
})
