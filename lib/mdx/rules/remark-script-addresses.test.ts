import { expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkScriptAddresses } from './remark-script-addresses'

const complaint = 'an address cannot hold a script → Write one that leads somewhere, such as /about or https://example.com'

test.each([
  ['a link', 'So [it](javascript:alert(1)).', '1:9'],
  ['a link that is spelt otherwise', '> [it](<  JaVaScRiPt:alert(1)> "so")', '1:9'],
  ['a picture', '![it](javascript:1)', '1:7'],
  ['a definition', '[it][a]\r\n\r\n[a]: javascript:1\r\n', '3:6'],
  ['a tag', '<a href="javascript:1">it</a>', '1:9'],
  ['a tag, in braces', "<a\n  href={'java\\tscript:1'}>it</a>", '2:8'],
  ['a tag within an expression', '{[<form key="a" action="vbscript:1" />]}', '1:24'],
  ['a component', '<Figure src="javascript:1" />', '1:13'],
])('tells of %s', async (_, text, place) => {
  expect(await complaintsOf(text, [remarkScriptAddresses])).toEqual([`${place} ${complaint}`])
})

test.each([
  '[it](/javascript:1) <a href="https://example.com/javascript:1">it</a> <a title="javascript:1">it</a>',
  '`javascript:1` ![](data:image/png;base64,) [it](mailto:me@example.com) <Figure title="javascript: the good parts" />',
])('has nothing to say about %j', async (text) => {
  expect(await complaintsOf(text, [remarkScriptAddresses])).toEqual([])
})
