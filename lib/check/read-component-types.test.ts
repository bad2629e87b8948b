import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PropType } from '@/lib/mdx/component-spec'
import { readComponentTypes } from './read-component-types'

const read = (text: string) => readComponentTypes([{ path: join(import.meta.dirname, 'sample.tsx'), text }])

/** A type in short: `"note" | "tip"`, `number`. */
const short = (type: PropType): string =>
  type.kind === 'union' ? type.of.map(short).join(' | ') : type.kind === 'literal' ? JSON.stringify(type.value) : type.kind

describe('readComponentTypes', () => {
  test('reads the props of a component', async () => {
    const text = `
      interface Sized {
        /** How wide it is. */
        width?: number
      }
      export function Figure({ src }: Sized & { /** The file. */ src: string; children: ReactNode }) {
        return <img src={src} />
      }`
    expect(await read(text)).toEqual(
      new Map([
        [
          'Figure',
          {
            props: [
              { name: 'width', required: false, description: 'How wide it is.', type: { kind: 'number' } },
              { name: 'src', required: true, description: 'The file.', type: { kind: 'string' } },
              { name: 'children', required: true, description: '', type: { kind: 'node' } },
            ],
            open: false,
          },
        ],
      ]),
    )
  })

  test.each([
    ['string', 'string'],
    ['boolean | undefined', 'boolean'],
    ["'note' | 'tip'", '"note" | "tip"'],
    [String.raw`'it\'s' | "so"`, '"it\'s" | "so"'],
    ['1 | -2 | true | null', '1 | -2 | true | null'],
    ['Kind', '"a" | "b"'],
    ['string[]', 'array'],
    ['Array<number>', 'array'],
    ['ReadonlyArray<number>', 'array'],
    ['[number, number]', 'array'],
    ['{ a: number }', 'object'],
    ['Record<string, number>', 'object'],
    ['object', 'object'],
    ['() => void', 'function'],
    ['ReactNode', 'node'],
    ['React.ReactNode', 'node'],
    ['string | ReactNode', 'string | node'],
    ['Date', 'unknown'],
    ['any', 'unknown'],
    ['T', 'unknown'],
    ['readonly string[]', 'unknown'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a type of TypeScript
    ['`a${string}`', 'unknown'],
    ['string & {}', 'unknown'],
  ])('reads the type %s as %s', async (type, kind) => {
    const specs = await read(`
      import React, { type ReactNode } from 'react'
      type Kind = 'a' | 'b'
      export function Box<T>({ it }: { it: ${type} }) { return <p>{it}</p> }`)
    expect(specs.get('Box')?.props.map((prop) => short(prop.type))).toEqual([kind])
  })

  test.each([
    ['a function', 'export function Box({ a }: { a: string }) { return <p>{a}</p> }'],
    ['an asynchronous one', 'export async function Box({ a }: { a: string }) { return <p>{a}</p> }'],
    ['an arrow', 'export const Box = ({ a }: { a: string }) => <p>{a}</p>'],
    ['a name', 'function Box({ a }: { a: string }) { return <p>{a}</p> }\nexport { Box }'],
    ['a default', 'export default function Box({ a }: { a: string }) { return <p>{a}</p> }'],
    ['a memo', "import { memo } from 'react'\nexport const Box = memo(({ a }: { a: string }) => <p>{a}</p>)"],
    ['an extended type', 'interface A { a: string }\ninterface B extends A {}\nexport function Box(props: B) { return <p /> }'],
    ['a type by another name', 'type A = { a: string }\ntype B = A\nexport function Box(props: B) { return <p /> }'],
  ])('reads all of %s', async (_, text) => {
    expect(await read(text)).toMatchObject(new Map([['Box', { props: [{ name: 'a' }], open: false }]]))
  })

  test.each([
    ["function Box(props: ComponentProps<'p'>)", 0],
    ["function Box(props: ComponentProps<'p'> & { a: string })", 1],
    ['function Box(props: { a: string } | { b: string })', 0],
    ['function Box(props: { a: string; [name: string]: string })', 1],
    ['function Box(props: { a: string; draw(): void })', 1],
    ['function Box(props: Readonly<{ a: string }>)', 0],
    ['function Box(props: any)', 0],
    ['function Box(props)', 0],
    ['function Box({ a })', 0],
  ])('knows that there may be more than it can read in %s', async (head, props) => {
    const specs = await read(`export ${head} { return <p /> }`)
    expect(specs.get('Box')).toMatchObject({ open: true })
    expect(specs.get('Box')?.props).toHaveLength(props)
  })

  test('leaves out what the site itself adds', async () => {
    const specs = await read(`
      export function Figure(props: {
        src: string
        /**
         * What is known of the picture.
         * @internal
         */
        picture?: object
      }) { return <img /> }`)
    expect(specs.get('Figure')).toMatchObject({ props: [{ name: 'src' }], open: false })
  })

  test('knows a component that takes nothing', async () => {
    expect(await read('export function Rule() { return <hr /> }')).toEqual(new Map([['Rule', { props: [], open: false }]]))
  })

  test.each(['', 'export const a = 1', 'export function Box( {', '🎉'])('finds nothing in %j', async (text) => {
    expect(await read(text)).toEqual(new Map())
  })
})
