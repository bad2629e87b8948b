import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkCodeOptions } from './remark-code-options'

const complaints = (text: string, path?: string) => complaintsOf(text, [remarkCodeOptions], path)

const closeIt = 'Close it with a line of as many backticks or tildes as it begins with'
const neverClosed = `the block of code is never closed, so that all that follows is code → ${closeIt}`

describe('remarkCodeOptions', () => {
  test.each([
    ['no code', 'Words.'],
    ['no words', ''],
    ['a fence of every option', '```ts title="a.ts" {1,2} /const/ lines=3 wrap\nconst a = 1\nconst b = 2\n```'],
    ['a fence without a language', '```\nwords {\n```'],
    ['an empty fence', '```ts\n```'],
    ['names of languages in short', '```sh\na\n```\n\n```yml\na: 1\n```\n\n```c++\n```\n\n```text\n```'],
    ['a fence in a list in a quotation', '> - ```ts\n>   const a = 1\n>   ```'],
    ['a longer fence around another', '````md\n```nonsense\n````'],
    ['tildes', '~~~js wrap\na\n~~~~'],
    ['a diagram', '```mermaid title="a"\ngraph TD\n```'],
    ['marks of changed lines', '```js\na // [!code ++]\nb # [!code --]\n```'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test('has nothing to say about indented code', async () => {
    expect(await complaints('    ```nonsense\n\n    a', 'moving.md')).toEqual([])
  })

  test.each([
    ['a fence that is never closed', 'Fine.\n\n```js\na\n\nMore.', `3:1 ${neverClosed}`],
    ['a closing fence that is too short', '````js\na\n```\n', `1:1 ${neverClosed}`],
    ['a closing fence of another kind', '~~~js\na\n```', `1:1 ${neverClosed}`],
    ['a fence that ends with its list', '- ```js\n  a\n\nMore.', `1:3 ${neverClosed}`],
    ['a fence that is all there is', '```', `1:1 ${neverClosed}`],
    ['a diagram that is never closed', '```mermaid\ngraph TD', `1:1 ${neverClosed}`],
    [
      'a misspelt language',
      'Fine.\n\n```javscript\na\n```',
      '3:4 `javscript` is no language that can be coloured → Write javascript, or text for no colours',
    ],
    [
      'an unknown language in a quotation',
      '> ~~~ nonesuch {1}\n> a\n> ~~~',
      '1:7 `nonesuch` is no language that can be coloured → Correct its name, or write text for no colours',
    ],
    [
      'a language with a capital',
      '```JSON\n{}\n```',
      '1:4 `JSON` is no language that can be coloured → Write json, or text for no colours',
    ],
    [
      'a missing language',
      '```title="a.ts"\na\n```',
      '1:4 the language is missing before `title="a.ts"` → Write a language first, or text for none',
    ],
    ['lines against the language', '```js{1}\na\n```', '1:6 the lines stand against the language → Put a space between them: js {1}'],
    ['a fence of maths', '```math\na^2\n```', '1:4 a formula stands between dollars, not in a fence → Write $$ in place of each fence'],
    ['a wrong option', '```js lines wrapped\na\n```', '1:13 `wrapped` is no option of a code block → Write wrap'],
    [
      'a line behind the end',
      '```js {1,3-4}\na\nb\n```',
      '1:10 line 4 is asked for, and the code ends with line 2 → Correct the number; lines are counted from the first line of the block',
    ],
    [
      'a line of no code',
      '```js {1}\n```',
      '1:8 line 1 is asked for, and the code ends with line 0 → Correct the number; lines are counted from the first line of the block',
    ],
    [
      'a word that does not occur',
      '- Fine.\n\n  ```js /a/ /A/\n  a\n  ```',
      '3:13 `A` does not occur in the code → Write it exactly as it stands there',
    ],
    [
      'a mark that means nothing, in a quotation',
      '> ```js\n> a\n> b // [!code focus]\n> ```',
      '3:8 `[!code focus]` marks nothing → Write [!code ++] or [!code --] at the end of a line, or [\\!code where these words themselves are meant',
    ],
    [
      'emoji before the place',
      '```js title="🎉" {2}\na\n```',
      '1:19 line 2 is asked for, and the code ends with line 1 → Correct the number; lines are counted from the first line of the block',
    ],
    [
      'an option behind an escape',
      '```js title="a\\*b" nope\na\n```',
      '1:1 `nope` is no option of a code block → Remove it; there are title="…", {1,3-5}, /word/, lines, lines=12 and wrap',
    ],
  ])('points at %s', async (_, text, complaint) => {
    expect(await complaints(text)).toEqual([complaint])
  })

  test('points at the same places where lines end in CRLF', async () => {
    const text = '> ```js {3} nope\n> a\n> b // [!code x]\n> ```\n'
    const told = await complaints(text)
    expect(told.map((complaint) => complaint.split(' ')[0])).toEqual(['1:10', '1:13', '3:8'])
    expect(await complaints(text.replaceAll('\n', '\r\n'))).toEqual(told)
  })

  test('takes a block of 5,000 lines, and finds what is wrong behind it', async () => {
    const text = `\`\`\`js {5000} /last/\n${'const a = "🎉"\n'.repeat(4999)}last\n\`\`\`\n\n\`\`\`pyhton\n\`\`\``
    expect(await complaints(text)).toEqual(['5004:4 `pyhton` is no language that can be coloured → Write python, or text for no colours'])
  })
})
