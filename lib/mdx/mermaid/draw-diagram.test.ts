import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, test } from 'vitest'
import { drawDiagram } from './draw-diagram'
import { readDiagram } from './read-diagram'

const draw = (source: string, id = 'a') => drawDiagram(readDiagram(source), id)
const htmlOf = async (source: string, id?: string) => toHtml(await draw(source, id))

/** A diagram of each kind that has everything in it which can be read. */
const samples: Record<string, string> = {
  flowchart: `flowchart LR
    A[Start] --> B{Right?}
    B -- yes --> C([Ship & go])
    B -->|no| D[(Data)]
    C --- E((c))
    D -.-> F>flag]
    E ==> F
    F <--> G{{hex}}
    G -.- H[/a\\]
    H === I[\\b/]
    I --> J[[c]] & K(((d)))
    subgraph one [One group]
      L(round) --> M
      direction TB
    end
    N`,
  sequence: `sequenceDiagram
    participant A as Alice
    actor B as Bob
    A->>+B: Hello
    B-->>-A: so
    Note over A,B: A note
    note left of A: Another
    loop every day
      A-)B: async
    end
    alt x
      A--)B: one
    else y
      A->>A: two
    end
    par p
      A->>B: three
    and q
      B->>A: four
    end`,
  state: `stateDiagram-v2
    [*] --> Idle
    Idle --> Busy: start
    Idle : So idle
    state "Long name" as long
    state Busy {
      a --> [*]
    }
    state alone
    direction LR`,
  class: `classDiagram
    Animal <|-- Duck
    Animal "1" *-- "many" Egg : lays
    A o-- B
    A --> B
    A ..> B
    A ..|> C
    C --|> D
    Animal : +int age
    class Duck {
      <<interface>>
      +swim() bool
    }
    namespace N {
      class Alone~T~
    }`,
  er: `erDiagram
    CUSTOMER ||--o{ ORDER : places
    ORDER }|..|{ ITEM : "is in"
    ITEM }o--o| THING : of
    CUSTOMER {
      string name PK "the name"
      int age
    }`,
  xychart: `xychart-beta
    title "Sales"
    x-axis "Month" [Jan, Feb, Mar]
    y-axis "Revenue" 0 --> 500
    bar [300, 380, 280]
    line [300, 330, 320]
    line [1, 2, 3]`,
}

/** Lines that open, divide or close a part, or say of what kind the diagram is: without them the others mean something else. */
const framing = /^(?:flowchart|sequenceD|stateD|classD|erD|xychart|subgraph|end|loop|alt|else|par |and |namespace|\}|.*\{$)/

describe('drawDiagram', () => {
  test.each(Object.entries(samples))('draws every line of a %s', async (_, source) => {
    expect(readDiagram(source).problems).toEqual([])
    const whole = await htmlOf(source)
    const lines = source.split('\n')
    for (const [index, line] of lines.entries()) {
      if (framing.test(line.trim())) continue
      const without = lines.toSpliced(index, 1).join('\n')
      expect(await htmlOf(without), line).not.toBe(whole)
    }
  })

  test.each(Object.entries(samples))('has the words of a %s as text', async (_, source) => {
    const text = textOf(await draw(source))
    const words = source.match(/(?<=[[({"|>] ?)[A-Z]?[a-z]{4,}(?= ?[\])}"|])|(?<=: )[A-Z]?[a-z]{4,}$/gm) ?? []
    for (const word of words) expect(text).toContain(word)
  })

  test.each(Object.entries(samples))('draws a %s the same each time, in the colours and letters of the page', async (_, source) => {
    const html = await htmlOf(source)
    expect(await htmlOf(source)).toBe(html)
    expect(html).not.toMatch(/ style=|<style|@import|xmlns|data-|xychart|NaN|undefined|attributes/)
    for (const [, colour] of html.matchAll(/(?:fill|stroke)="([^"]*)"/g))
      expect(colour).toMatch(/^(?:none|var\(--(?:paper|ink|muted|wash|line|accent)\))$/)
    for (const [, weight] of html.matchAll(/font-weight="(\d+)"/g)) expect(Number(weight)).toBeLessThanOrEqual(500)
    for (const [, name] of html.matchAll(/class="([^"]*)"/g)) expect(name).toBe('mono')
    expect(html).not.toMatch(/\d\.\d{3}/)
  })

  test.each(Object.entries(samples))('refers in a %s only to ids that are its own', async (_, source) => {
    const html = await htmlOf(source, 'diagram-2')
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    const references = [...html.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id)
    expect(new Set(references)).toEqual(new Set(ids))
    for (const id of ids) expect(id).toMatch(/^diagram-2-/)
  })

  test('is a picture with a name and a description', async () => {
    const { properties, children } = await draw('graph TD\naccTitle: "How" it <goes>\naccDescr: Just so\nA')
    expect(properties).toEqual({ width: '4.3em', viewBox: '0 0 68 44.9', role: 'img', ariaLabel: '"How" it <goes>' })
    expect(children[0]).toMatchObject({ tagName: 'desc', children: [{ value: 'Just so' }] })
    expect((await draw('graph TD\nA')).properties).not.toHaveProperty('ariaLabel')
  })

  test('has letters nearly as large as those of the text, or smaller where it then fits the column', async () => {
    const widthOf = async (boxes: number) => {
      const { width, viewBox } = (await draw(`graph LR\n${Array.from({ length: boxes }, (_, n) => `a${n}`).join(' --> ')}`)).properties
      return [Number.parseFloat(String(width)), Math.round(Number(String(viewBox).split(' ')[2]) / Number.parseFloat(String(width)))]
    }
    expect(await widthOf(2)).toEqual([11, 16])
    expect(await widthOf(6)).toEqual([35, 17])
    expect(await widthOf(9)).toEqual([46.6, 20])
  })

  test('writes labels as they are meant, and no markup', async () => {
    const html = await htmlOf('graph TD\nA["one<br>two 🎉"] --> B[<img src=x> </text><script>]')
    expect(html).not.toMatch(/<(?:img|script|br)/)
    expect(textOf(await draw('graph TD\nA["1 < 2 & &quot;so&quot;"]'))).toBe('1 < 2 & "so"')
  })
})
