import { afterEach, describe, expect, test } from 'vitest'
import { bodyOf, parseFrontMatter } from './front-matter'
import { pageFrontMatter, postFrontMatter } from './schema'

const good = ['title: Moving', 'description: To another house', 'date: 2025-03-29', 'published: true']
const fields = { title: 'Moving', description: 'To another house', date: '2025-03-29', published: true }

/** A post whose front matter is `lines`, which begin on line 2. */
const post = (lines: string[]) => ['---', ...lines, '---', '', 'Words.', ''].join('\n')
/** A post whose front matter is right but for one line. */
const withLine = (line: string) => post(good.map((right) => (right.split(':')[0] === line.split(':')[0] ? line : right)))
const parse = (text: string) => parseFrontMatter(text, 'moving.mdx', postFrontMatter)
/** Each problem as `line:column reason → fix`. */
const problemsOf = (text: string) => parse(text).problems.map(({ line, column, reason, fix }) => `${line}:${column} ${reason} → ${fix}`)

describe('a file that is right', () => {
  test.each([
    ['plain', post(good)],
    ['in any order', post([...good].reverse())],
    ['with comments', post(['# first', ...good, '  # last'])],
    ['with empty lines', post(['', ...good, ''])],
    ['with quotes', post(['title: "Moving"', "description: 'To another house'", "date: '2025-03-29'", 'published: true'])],
    ['with spaces behind the lines ---', post(good).replaceAll('---', '---  ')],
    ['saved on Windows', post(good).replaceAll('\n', '\r\n')],
    ['of front matter alone', ['---', ...good, '---'].join('\n')],
    ['of front matter alone, saved on Windows', ['---', ...good, '---', ''].join('\r\n')],
  ])('gives its fields: %s', (_, text) => {
    expect(parse(text)).toEqual({ fields, problems: [] })
  })

  test('may fold text over lines', () => {
    expect(parse(withLine('title: >-\n  Moving\n  house')).fields?.title).toBe('Moving house')
    expect(parse(withLine('description: "To\n  another house"')).fields?.description).toBe('To another house')
  })

  test('keeps its own lines of text, without what surrounds them', () => {
    expect(parse(withLine('title: |\n  Moving\n  house\n')).fields?.title).toBe('Moving\nhouse')
  })

  test.each([
    ['100% sure', '100% sure'],
    ['C#: why', undefined],
    ['C# or not', 'C# or not'],
    ['yes', 'yes'],
    ['"Risk: delay"', 'Risk: delay'],
    ['don’t – 日本語 🎉', 'don’t – 日本語 🎉'],
  ])('reads the title %s', (written, title) => {
    expect(parse(withLine(`title: ${written}`)).fields?.title).toBe(title)
  })

  test('of a page needs no date, and is published unless it says otherwise', () => {
    const page = (lines: string[]) => parseFrontMatter(post(lines), 'about.mdx', pageFrontMatter)
    expect(page(good.slice(0, 2)).fields).toEqual({ title: 'Moving', description: 'To another house', published: true })
    expect(page([...good.slice(0, 2), 'published: false']).fields?.published).toBe(false)
    expect(page(good).problems).toMatchObject([{ line: 4, column: 1, reason: '`date` is not a field of the front matter' }])
  })
})

describe('a field that is missing', () => {
  test.each([
    ['title', 'title: What this is called'],
    ['description', 'description: What it is about, in one sentence'],
    ['date', 'date: 2025-03-29'],
    ['published', 'published: false'],
  ])('is named: %s', (name, example) => {
    expect(problemsOf(post(good.filter((line) => !line.startsWith(name))))).toEqual([
      `1:1 \`${name}\` is missing → Add a line such as \`${example}\``,
    ])
  })

  test.each([
    ['an empty list', post([])],
    ['an empty line', post([''])],
    ['only comments', post(['# title: Moving', '# later'])],
  ])('is one of four in %s', (_, text) => {
    expect(problemsOf(text).map((problem) => problem.split(' → ')[0])).toEqual([
      '1:1 `title` is missing',
      '1:1 `description` is missing',
      '1:1 `date` is missing',
      '1:1 `published` is missing',
    ])
  })
})

describe('a field that is wrong', () => {
  test.each([
    ['title:', '2:1 `title` is empty; expected a line of text → Write it as `title: What this is called`'],
    ['title: # why', '2:1 `title` is empty; expected a line of text → Write it as `title: What this is called`'],
    ['title: ~', '2:1 `title` is empty; expected a line of text → Write it as `title: What this is called`'],
    ['title: ""', '2:8 `title` is empty; expected a line of text → Write it as `title: What this is called`'],
    ['title: "  "', '2:8 `title` is empty; expected a line of text → Write it as `title: What this is called`'],
    ['title: 2024', '2:8 `title` is 2024; expected a line of text → Write it as `title: "2024"`'],
    ['title:    true', '2:11 `title` is true; expected a line of text → Write it as `title: "true"`'],
    ['title: [a, b]', '2:8 `title` is ["a","b"]; expected a line of text → Write it as `title: What this is called`'],
    ['description: 3.5', '3:14 `description` is 3.5; expected a line of text → Write it as `description: "3.5"`'],
    ['date: 2025-02-30', '4:7 `date` is "2025-02-30"; expected a day of the calendar, such as 2025-03-29 → Write it as `date: 2025-03-29`'],
    ['date: 29 March', '4:7 `date` is "29 March"; expected a day of the calendar, such as 2025-03-29 → Write it as `date: 2025-03-29`'],
    ['date: 20250329', '4:7 `date` is 20250329; expected a date such as 2025-03-29 → Write it as `date: 2025-03-29`'],
    ['published: yes', '5:12 `published` is "yes"; expected true or false → Write it as `published: false`'],
    ['published: "true"', '5:12 `published` is "true"; expected true or false → Write it as `published: false`'],
    ['published: 1', '5:12 `published` is 1; expected true or false → Write it as `published: false`'],
    ['published:', '5:1 `published` is empty; expected true or false → Write it as `published: false`'],
  ])('has its place and a right line: %s', (line, problem) => {
    expect(problemsOf(withLine(line))).toEqual([problem])
  })

  test('keeps its place behind comments, folded text and wide characters', () => {
    const text = post(['# 🎉', 'title: >-', '  Moving', '  house', 'description: "🎉"', 'date: 2025-03-29', 'published: yes'])
    expect(parse(text).problems).toMatchObject([{ line: 8, column: 12 }])
  })

  test('keeps its place in a file saved on Windows', () => {
    expect(parse(withLine('date: 2025-02-30').replaceAll('\n', '\r\n')).problems).toMatchObject([{ line: 4, column: 7 }])
    expect(parse(withLine('published: yes').replaceAll('\n', '\r\n')).problems).toMatchObject([{ line: 5, column: 12 }])
  })

  test('does not hide the others', () => {
    const { problems } = parse(post(['title: 7', 'date: soon', 'published: no', 'tags: [house]']))
    expect(problems.map(({ line, column, reason }) => `${line}:${column} ${reason.split(' ')[0]}`).sort()).toEqual([
      '1:1 `description`',
      '2:8 `title`',
      '3:7 `date`',
      '4:12 `published`',
      '5:1 `tags`',
    ])
  })

  test('carries the name of the file, as an error', () => {
    expect(parse(withLine('published: yes')).problems).toMatchObject([{ file: 'moving.mdx', severity: 'error' }])
  })
})

describe('a field that nobody knows', () => {
  test.each(['tags: [house]', 'Title: Moving', 'layout:', '1: one', '__proto__: 1'])('is refused where it stands: %s', (line) => {
    expect(problemsOf(post([...good, line]))).toEqual([
      `6:1 \`${line.split(':')[0]}\` is not a field of the front matter → Remove it, or correct its name`,
    ])
  })

  test.each(['- title', 'Moving', '[title, Moving]'])('is asked for where there is no list of fields: %s', (line) => {
    expect(problemsOf(post([line]))).toEqual([
      '1:1 the front matter is not a list of fields → Write one field a line, such as `title: What this is called`',
    ])
  })
})

describe('YAML that does not mean what its author meant', () => {
  test.each([
    [
      'title: Risk: delay',
      '2:8 a second colon in one field → Put text that holds a colon into "double quotes"; begin each field on a line of its own',
    ],
    ['title: "Risk', '2:8 a quotation mark or bracket is never closed → Close it'],
    [
      'title: "Risk" and delay',
      '2:15 the front matter is not valid YAML: Unexpected scalar at node end → Put text that holds : # or quotes into "double quotes"',
    ],
    [
      'title: @home',
      '2:8 the front matter is not valid YAML: Plain value cannot start with reserved character @ → Put text that holds : # or quotes into "double quotes"',
    ],
    ['title: *really*', '2:8 text cannot begin with *, which YAML keeps for itself → Put it into "double quotes"'],
    ['title: !important words', '2:8 text cannot begin with !, which YAML keeps for itself → Put it into "double quotes"'],
    ['title: &c and so on', '2:8 text cannot begin with &, which YAML keeps for itself → Put it into "double quotes"'],
    ['date: 2025-03-29\ndate: 2025-03-30', '5:1 the field is written a second time → Remove one of the two'],
    ['date: 2025-03-29\n\ttags: a', '5:1 the line begins with a tab → Begin it with the name of a field, or with spaces'],
  ])('is refused: %j', (line, problem) => {
    expect(problemsOf(withLine(line))).toEqual([problem])
  })

  test('gives no fields, even when some are right', () => {
    expect(parse(withLine('title: Risk: delay'))).not.toHaveProperty('fields')
  })
})

describe('a file without front matter', () => {
  const begin = 'Begin it with a line ---, then `title: What this is called` and the other fields, then a line ---'

  test.each([
    ['', `1:1 the file is empty → ${begin}`],
    [' \n\n', `1:1 the file is empty → ${begin}`],
    ['Words.\n', `1:1 the file does not begin with front matter → ${begin}`],
    [`\n${post(good)}`, `1:1 the file does not begin with front matter → ${begin}`],
    [`-${post(good)}`, `1:1 the file does not begin with front matter → ${begin}`],
    ['---json\n{}\n---\n', `1:1 the file does not begin with front matter → ${begin}`],
    ['---', `1:1 the file does not begin with front matter → ${begin}`],
    ['---\n', '1:1 the front matter is never closed → End it with a line ---'],
    [['---', ...good, '', 'Words.'].join('\n'), '1:1 the front matter is never closed → End it with a line ---'],
    [['---', ...good, '...', 'Words.'].join('\n'), '1:1 the front matter is never closed → End it with a line ---'],
    [['---', ...good, '----', 'Words.'].join('\n'), '6:4 the line that closes the front matter goes on → End it with a line ---'],
    [['---', ...good, '--- Words.', '---'].join('\n'), '6:4 the line that closes the front matter goes on → End it with a line ---'],
  ])('is told how to begin: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem])
  })
})

describe('front matter in JavaScript', () => {
  const trap = globalThis as { evaluated?: boolean }
  const text = '---js\n{ title: (globalThis.evaluated = true) }\n---\nWords.\n'
  afterEach(() => {
    delete trap.evaluated
  })

  test.each(['---js', '---javascript', '--- js'])('is never run: %s', (opening) => {
    const file = text.replace('---js', opening)
    expect(parse(file).problems).toMatchObject([{ line: 1, column: 1, reason: 'the file does not begin with front matter' }])
    expect(bodyOf(file)).toBe(file)
    expect(trap).not.toHaveProperty('evaluated')
  })
})

describe('bodyOf', () => {
  const lineOf = (text: string, words: string) => text.split('\n').findIndex((line) => line.includes(words))

  test.each([
    ['a post', post(good)],
    ['comments', post(['# one', ...good, '# two'])],
    ['an empty list', post([])],
    ['Windows', post(good).replaceAll('\n', '\r\n')],
    ['spaces behind the lines ---', post(good).replaceAll('---', '--- ')],
  ])('leaves words on their line: %s', (_, text) => {
    expect(lineOf(bodyOf(text), 'Words.')).toBe(lineOf(text, 'Words.'))
    expect(bodyOf(text)).not.toMatch(/title|---/)
  })

  test('keeps lines --- of the words themselves', () => {
    const text = `${post(good)}\n---\n\nAfter a break.\n\n---\n`
    expect(bodyOf(text)).toBe(`${'\n'.repeat(7)}Words.\n\n---\n\nAfter a break.\n\n---\n`)
  })

  test('is only empty lines when there are no words', () => {
    expect(bodyOf(['---', ...good, '---'].join('\n'))).toBe('\n'.repeat(5))
    expect(bodyOf(['---', ...good, '---', ''].join('\n'))).toBe('\n'.repeat(6))
  })
})
