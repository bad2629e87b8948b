import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkHeadingOrder } from './remark-heading-order'

describe('remarkHeadingOrder', () => {
  test.each([
    ['no heading', 'Words.\n'],
    ['no words at all', ''],
    ['levels one after the other', '# A\n\n## B\n\n### C\n\n## D\n\n# E\n\n## F\n'],
    ['a text that begins at the second level', '## A\n\n### B\n\n## C\n'],
    ['underlined headings', 'A\n=\n\nB\n-\n\n### C\n'],
    ['tags', '<h1>\nA\n</h1>\n\n<h2>B</h2>\n\n### C\n'],
    ['what only looks like a heading', '# A\n\n```\n### code\n```\n\n\\### words\n'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaintsOf(text, [remarkHeadingOrder])).toEqual([])
  })

  test.each([
    ['a skipped level', '# A\n\n### B\n', ['3:1 `###` after `#` skips a level → Write `##`']],
    [
      'each skip once',
      '# A\n### B\n### C\n## D\n#### E\n',
      ['2:1 `###` after `#` skips a level → Write `##`', '5:1 `####` after `##` skips a level → Write `###`'],
    ],
    ['a first heading below the others', '## A\n\n# B\n', ['1:1 `##` as the first heading skips a level → Write `#`']],
    ['a text that begins at the third level', 'So.\n\n### A\n', ['3:1 `###` as the first heading skips a level → Write `#`']],
    ['headings in quotations, after CRLF', '# A\r\n\r\n> ### B\r\n', ['3:3 `###` after `#` skips a level → Write `##`']],
    [
      'tags of MDX',
      '# A\n\n<h4>B</h4>\n\n<div>\n<h6>\nC\n</h6>\n</div>\n',
      ['3:1 `<h4>` after `#` skips a level → Write `<h2>`', '6:1 `<h6>` after `<h4>` skips a level → Write `<h5>`'],
    ],
  ])('tells of %s', async (_, text, complaints) => {
    expect(await complaintsOf(text, [remarkHeadingOrder])).toEqual(complaints)
  })

  test('tells of tags in Markdown', async () => {
    expect(await complaintsOf('# A\n\n> <h3 id="b">\n> B</h3><H5>C</H5>\n', [remarkHeadingOrder], 'moving.md')).toEqual([
      '3:3 `<h3>` after `#` skips a level → Write `<h2>`',
      '4:9 `<h5>` after `<h3>` skips a level → Write `<h4>`',
    ])
  })

  test('reads ten thousand headings', async () => {
    expect(await complaintsOf(`${'# A\n\n## B\n\n'.repeat(5000)}#### C\n`, [remarkHeadingOrder])).toEqual([
      '20001:1 `####` after `##` skips a level → Write `###`',
    ])
  })
})
