import { afterEach, describe, expect, test } from 'vitest'
import { takeApart } from './front-matter'

/** Fields as plain values. */
const valuesOf = (text: string) => {
  const parts = takeApart(text)
  return 'fields' in parts ? Object.fromEntries([...parts.fields].map(([name, { value }]) => [name, value])) : parts
}

describe('front matter is read', () => {
  test.each([
    ['YAML', '---\ntitle: A\ndate: 2019-04-01 10:00:00 +0200\n---\nWords.\n'],
    ['YAML with a name', '---yaml\ntitle: A\ndate: 2019-04-01 10:00:00 +0200\n---\nWords.\n'],
    ['YAML closed by dots', '---\ntitle: A\ndate: 2019-04-01 10:00:00 +0200\n...\nWords.\n'],
    ['YAML of Windows', '---\r\ntitle: A\r\ndate: 2019-04-01 10:00:00 +0200\r\n---\r\nWords.\r\n'],
    ['TOML', '+++\ntitle = "A"\ndate = "2019-04-01 10:00:00 +0200"\n+++\nWords.\n'],
    ['TOML with a name', '---toml\ntitle = "A"\ndate = "2019-04-01 10:00:00 +0200"\n---\nWords.\n'],
    ['JSON', '{\n  "title": "A",\n  "date": "2019-04-01 10:00:00 +0200"\n}\nWords.\n'],
    ['JSON in a line', '{"title": "A", "date": "2019-04-01 10:00:00 +0200"}\nWords.\n'],
    ['JSON with a name', '---json\n{"title": "A", "date": "2019-04-01 10:00:00 +0200"}\n---\nWords.\n'],
    ['JSON between semicolons', ';;;\n{"title": "A", "date": "2019-04-01 10:00:00 +0200"}\n;;;\nWords.\n'],
  ])('%s', (_, text) => {
    const parts = takeApart(text)
    expect(valuesOf(text)).toEqual({ title: 'A', date: '2019-04-01 10:00:00 +0200' })
    expect(parts).toMatchObject({ body: text.includes('\r') ? 'Words.\r\n' : 'Words.\n' })
  })

  test('dates of TOML keep the day and offset they were written with', () => {
    expect(valuesOf('+++\na = 2019-04-01T23:30:00-07:00\nb = 2019-04-01\nc = 2019-04-01T23:30:00\n+++\n')).toEqual({
      a: '2019-04-01T23:30:00.000-07:00',
      b: '2019-04-01',
      c: '2019-04-01T23:30:00.000',
    })
  })

  test('braces in the text of JSON are text', () => {
    expect(valuesOf('{ "title": "} \\" {", "cover": { "alt": "}" } }\n{Words}')).toEqual({ title: '} " {', cover: { alt: '}' } })
  })

  test('with the line of each field, and of the body', () => {
    const lines = (text: string) => {
      const parts = takeApart(text)
      return 'fields' in parts && [...[...parts.fields].map(([name, { line }]) => [name, line]), parts.bodyLine]
    }
    expect(lines('---\n# note\ntitle: A\ncover:\n  image: x\nimage: y\n---\n\nWords.')).toEqual([
      ['title', 3],
      ['cover', 4],
      ['image', 6],
      8,
    ])
    expect(lines('+++\ntitle = "A"\n[cover]\nimage = "x"\n+++\nWords.')).toEqual([['title', 2], ['cover', 3], 6])
    expect(lines('{\n  "title": "A",\n  "tags": []\n}\n\nWords.')).toEqual([['title', 2], ['tags', 3], 5])
    expect(lines('Words.')).toEqual([1])
  })

  test.each(['', 'Words.\n', '# Title\n', '{{< figure >}}\n', '{: .lead}\nWords.', '{ words }', '----\nWords.\n'])(
    '%j has none',
    (text) => {
      expect(takeApart(text)).toEqual({ fields: new Map(), body: text, bodyLine: 1 })
    },
  )

  test('an empty list has no fields', () => {
    expect(takeApart('---\n---\nWords.')).toEqual({ fields: new Map(), body: 'Words.', bodyLine: 3 })
  })

  test('names that objects have are names of fields', () => {
    for (const text of [
      '---\n__proto__: 1\nconstructor: 2\n---\n',
      '+++\n__proto__ = 1\nconstructor = 2\n+++\n',
      '{"__proto__": 1, "constructor": 2}',
    ])
      expect([...(takeApart(text) as { fields: Map<string, unknown> }).fields.keys()]).toEqual(['__proto__', 'constructor'])
    expect(Object.prototype).not.toHaveProperty('1')
  })
})

describe('front matter that cannot be read leaves the file out', () => {
  const bomb = Array.from(
    { length: 9 },
    (_, n) =>
      `a${n}: &a${n} [${Array(10)
        .fill(n ? `*a${n - 1}` : 'x')
        .join(', ')}]`,
  ).join('\n')

  test.each([
    ['never closed', '---\ntitle: A\n', 1, 'it is never closed'],
    ['JSON never closed', '{ "title": "A"\n', 1, 'it is never closed'],
    ['a field twice', '---\ntitle: A\ntitle: B\n---\n', 3, 'Map keys must be unique'],
    ['a second colon', '---\ntitle: a: b\n---\n', 2, 'Nested mappings are not allowed in compact mappings'],
    ['a tag', '---\ndraft: true\ntitle: !so much\n---\n', 3, 'Unresolved tag: !so'],
    ['a list', '---\n- a\n- b\n---\n', 2, 'it is not a list of fields'],
    ['words', '---\nwords\n---\n', 2, 'it is not a list of fields'],
    ['half of TOML', '+++\ntitle = "A"\ndate = \n+++\n', 3, 'Invalid TOML document'],
    ['half of JSON', '---json\n{"title": }\n---\n', 2, 'Unexpected token'],
    ['what holds itself', '---\na: &a [*a]\n---\n', 2, 'circular structure'],
    ['aliases without end', `---\n${bomb}\n---\n`, 2, 'Excessive alias count indicates a resource exhaustion attack'],
    ['brackets without end', `---\na: ${'['.repeat(100_000)}\n---\n`, 2, ''],
  ])('%s', (_, text, line, reason) => {
    const found = takeApart(text)
    expect(found).toMatchObject({ line, text: expect.stringContaining(reason) })
    expect('text' in found && found.text).toMatch(
      /^the front matter cannot be read \([^\n]*\): the file was left out. Mend it, and import again$/,
    )
  })
})

describe('front matter in JavaScript', () => {
  const trap = globalThis as { evaluated?: boolean }
  afterEach(() => {
    delete trap.evaluated
  })

  test.each(['---js', '---javascript', '--- js', '---constructor'])('is never run: %s', (opening) => {
    expect(takeApart(`${opening}\n{ title: (globalThis.evaluated = true) }\n---\nWords.\n`)).toMatchObject({
      line: 2,
      text: expect.stringContaining(`it is written in ${opening.replace(/[- ]+/, '')}, which is not read here`),
    })
    expect(trap).not.toHaveProperty('evaluated')
  })
})
