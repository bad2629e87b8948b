import { describe, expect, test } from 'vitest'
import { complaintsOf } from './complaints-of'
import { remarkExpressions } from './remark-expressions'

const complaints = (text: string) => complaintsOf(text, [remarkExpressions])

const instead = 'Write the value itself, or make a component of it: one file in components/mdx, and one line in its index.ts'
const mend = 'Mend what stands between the braces, or write \\{ where a plain brace is meant'

describe('remarkExpressions', () => {
  test.each([
    ['words', 'Words, *and* more \\{ 1 }.'],
    ['comments', '{/* on its own */}\n\nOne{/* inline */}.\n\n<Callout>{/* more */}</Callout>'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code of a template
    ['values', "{1 + 1}, {'<b>'}, {null}{undefined}{false}, {['a', 'b'].join(' + ')}, {3n}, {-1}, {`a${1}`}"],
    ['tags', '{[1, 2].map((n) => <b key={n}>{n * 2}<Muted>{n}</Muted></b>)} {<><chart.Bar /></>}'],
    [
      'what JavaScript has',
      '{Math.max(1, 2)} {JSON.stringify({})} {new Intl.NumberFormat("en").format(1)} {new URL("https://example.com").host}',
    ],
    ['awaited promises', '{await Promise.resolve("so")}'],
    ['attributes', '<List items={[1, { a: () => 2 }]} {...{ b: 1 }} /> <img src={["a", "png"].join(".")} width={300} />'],
    ['statements within functions', '{(() => { const a = [1]; for (const b of a) return b })()}'],
    ['code', '`{amount}`\n\n```\n{amount}\n```'],
    ['sets and whatever can be gone through', '{new Set([1, "a"])} {[1].values()}'],
  ])('has nothing to say about %s', async (_, text) => {
    expect(await complaints(text)).toEqual([])
  })

  test.each([
    ['an unknown name', 'One.\n\nThe price is {amount}.', `3:15 an expression fails: amount is not defined → ${mend}`],
    ['an unknown name within', '> {[1].map(\n>   (n) => n + amount)}', `2:16 an expression fails: amount is not defined → ${mend}`],
    ['an unknown name in an attribute', '- <img width={2 * size} />', `1:19 an expression fails: size is not defined → ${mend}`],
    [
      'an unknown name that is spread',
      '<Callout title="a" {...props}>So</Callout>',
      `1:24 an expression fails: props is not defined → ${mend}`,
    ],
    ['an assignment to nothing', '{count = 1}', `1:2 an expression fails: count is not defined → ${mend}`],
    ['what would end the check', '{process.exit(0)}', `1:2 an expression cannot use \`process\` → ${instead}`],
    ['the same by another way', '{globalThis.process.abort()}', `1:2 an expression cannot use \`globalThis\` → ${instead}`],
    ['what never comes', '{await new Promise(() => {})}', `1:2 an expression fails: it takes longer than a second → ${mend}`],
    ['arguments of nothing', 'A {arguments}', `1:4 an expression fails: arguments is not defined → ${mend}`],
    ['an endless loop', '{(() => { while (true); })()}', `1:2 an expression fails: it takes longer than a second → ${mend}`],
    ['a wrong call', 'One {null.length} two', `1:6 an expression fails: Cannot read properties of null (reading 'length') → ${mend}`],
    [
      'a wrong call within',
      '{[1, 2].map((x) => <b>{x.y.z}</b>)}',
      `1:2 an expression fails: Cannot read properties of undefined (reading 'z') → ${mend}`,
    ],
    ['what it throws', 'A\n\n{(() => { throw "so" })()}', `3:2 an expression fails: so → ${mend}`],
    ['what it waits for', '{await Promise.reject(new Error("offline"))}', `1:2 an expression fails: offline → ${mend}`],
    [
      'an attribute that fails',
      '<img width={[].at(0).width} />',
      `1:13 an expression fails: Cannot read properties of undefined (reading 'width') → ${mend}`,
    ],
    ['an endless recursion', '{(function f() { return f() })()}', `1:2 an expression fails: Maximum call stack size exceeded → ${mend}`],
    [
      'an object',
      'So {{ a: 1 }}.',
      '1:5 an object cannot be shown → Write the part of it that is meant, such as {it.name}, or \\{ where a plain brace is meant',
    ],
    [
      'an object in a list in an element',
      '{[[<i key="a">{{ a: 1 }}</i>]]}',
      '1:2 an object cannot be shown → Write the part of it that is meant, such as {it.name}, or \\{ where a plain brace is meant',
    ],
    ['a function', 'So {() => 1}.', '1:5 a function cannot be shown → Call it, with () behind its name'],
    ['a symbol', '{Symbol.iterator}', '1:2 a symbol cannot be shown → Write text instead'],
    ['a promise', '{Promise.resolve(1)}', '1:2 a promise cannot be shown → Write await before it'],
    ['a promise that fails', '{Promise.reject(new Error("offline"))}', '1:2 a promise cannot be shown → Write await before it'],
    ['a date', '{new Date()}', '1:2 a date cannot be shown → Make it text, such as with .toLocaleDateString()'],
    [
      'a list as an attribute',
      '<b title={[1].concat(2)}>so</b>',
      '1:11 a list cannot be an attribute → Make it text, such as with .join(" ")',
    ],
    [
      'nothing at all',
      'An object is {} or { }.',
      '1:14 nothing stands between the braces → Remove them, or write \\{ \\} where plain braces are meant',
    ],
  ])('tells of %s', async (_, text, complaint) => {
    expect((await complaints(text))[0]).toBe(complaint)
  })

  test('tells of all of them', async () => {
    const text = '---\r\ntitle: A\r\n---\r\n\r\n🎉 {a + b} {null.c}\r\n\r\n<b title={d}>{e}</b>{}\r\n'
    expect((await complaints(text)).map((complaint) => complaint.replace(/ → .*/, ''))).toEqual([
      '5:5 an expression fails: a is not defined',
      '5:9 an expression fails: b is not defined',
      "5:13 an expression fails: Cannot read properties of null (reading 'c')",
      '7:11 an expression fails: d is not defined',
      '7:15 an expression fails: e is not defined',
      '7:21 nothing stands between the braces',
    ])
  })
})
