import { expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkRefuseModules } from './remark-refuse-modules'

const removeImport = 'Remove the line: components need no import, and your own is one file in components/mdx and one line in its index.ts'
const removeExport = 'Remove the line, and write the value where it is used, such as {2019 + 5}'

test.each([
  ['an import', "Fine.\n\nimport Chart from './chart'\n", [`3:1 a post cannot import or export → ${removeImport}`]],
  ['an export', 'export const a = 1', [`1:1 a post cannot import or export → ${removeExport}`]],
  [
    'several in one paragraph',
    "import a from 'a'\r\nimport b from 'b'\r\nexport default a\r\n",
    [
      `1:1 a post cannot import or export → ${removeImport}`,
      `2:1 a post cannot import or export → ${removeImport}`,
      `3:1 a post cannot import or export → ${removeExport}`,
    ],
  ],
  ['words about both', 'We import and\n\n{`import`} duties, exports, `export`.\n\n```\nimport a\n```', []],
])('tells of %s', async (_, text, complaints) => {
  expect(await complaintsOf(text, [remarkRefuseModules])).toEqual(complaints)
})
