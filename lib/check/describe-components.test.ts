import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeComponents } from './describe-components'

let folder = ''

beforeAll(() => {
  mkdirSync('.cache', { recursive: true })
  folder = mkdtempSync('.cache/components-')
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
  write('kinds.ts', "export type Kind = 'note' | 'tip'\nexport interface Sized { size: number }\n")
  write('callout.tsx', "import type { Kind } from './kinds'\nexport function Callout({ kind }: { kind?: Kind }) { return <p>{kind}</p> }\n")
  write('counter.tsx', "'use client'\nexport function Counter({ start }: { start: number }) { return <b>{start}</b> }\n")
  write('broken.tsx', 'export function Broken({ a }: { a: string }) { return <p> }\n')
  write('callout.test.tsx', 'export function Tested({ a }: { a: string }) { return <p /> }\n')
})

afterAll(() => rmSync(folder, { recursive: true }))

function Callout() {}
const nameless = {}
const anonymous = (() => () => {})()

const kind = {
  name: 'kind',
  required: false,
  description: '',
  type: {
    kind: 'union',
    of: [
      { kind: 'literal', value: 'note' },
      { kind: 'literal', value: 'tip' },
    ],
  },
}
const start = { name: 'start', required: true, description: '', type: { kind: 'number' } }

describe('describeComponents', () => {
  test('knows a component by its own name, under the one posts use', async () => {
    expect(await describeComponents({ Note: Callout }, folder)).toEqual([{ name: 'Note', props: [kind], open: false }])
  })

  test('knows one without a name by that in the registry', async () => {
    const reference = Object.assign(() => {}, { $$typeof: Symbol.for('react.client.reference') })
    Object.defineProperty(reference, 'name', { value: '' })
    expect(await describeComponents({ Counter: reference, Callout: nameless }, folder)).toEqual([
      { name: 'Counter', props: [start], open: false },
      { name: 'Callout', props: [kind], open: false },
    ])
  })

  test('lets those take anything that it cannot read', async () => {
    expect(await describeComponents({ Broken: anonymous, Tested: anonymous, constructor: anonymous, Elsewhere: nameless }, folder)).toEqual(
      [
        { name: 'Broken', props: [], open: true },
        { name: 'Tested', props: [], open: true },
        { name: 'Elsewhere', props: [], open: true },
      ],
    )
  })

  test('leaves out what replaces plain elements', async () => {
    expect(await describeComponents({ table: anonymous }, folder)).toEqual([])
  })

  test('notices a change', async () => {
    writeFileSync(join(folder, 'late.tsx'), 'export function Late() { return <hr /> }\n')
    expect(await describeComponents({ Late: nameless }, folder)).toEqual([{ name: 'Late', props: [], open: false }])
    writeFileSync(join(folder, 'late.tsx'), 'export function Late({ a }: { a: string }) { return <hr title={a} /> }\n')
    expect(await describeComponents({ Late: nameless }, folder)).toMatchObject([{ props: [{ name: 'a' }] }])
  })
})
