import { afterEach, describe, expect, test } from 'vitest'
import { bodyOf, parseFrontMatter } from './front-matter'
import { pageFrontMatter, postFrontMatter } from './schema'

const good = ['title: Moving', 'description: To another house', 'date: 2025-03-29', 'published: true']
const fields = {
  title: 'Moving',
  description: 'To another house',
  date: '2025-03-29',
  published: true,
  listed: true,
  tags: [],
  aliases: [],
  discuss: [],
}

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
    expect(parse(text)).toMatchObject({ fields, problems: [] })
  })

  test('may fold text over lines', () => {
    expect(parse(withLine('title: >-\n  Moving\n  house')).fields?.title).toBe('Moving house')
    expect(parse(withLine('description: "To\n  another house"')).fields?.description).toBe('To another house')
  })

  test('may surround text with spaces, which are not kept', () => {
    expect(parse(withLine('title: "  Moving "')).fields?.title).toBe('Moving')
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
    expect(page(good.slice(0, 2)).fields).toEqual({
      title: 'Moving',
      description: 'To another house',
      published: true,
      aliases: [],
    })
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
    ['published: yes', '5:12 `published` is "yes"; expected true or false → Write it as `published: true`'],
    ['published: "true"', '5:12 `published` is "true"; expected true or false → Write it as `published: true`'],
    ['published: 1', '5:12 `published` is 1; expected true or false → Write it as `published: true`'],
    ['published: Off', '5:12 `published` is "Off"; expected true or false → Write it as `published: false`'],
    ['published: maybe', '5:12 `published` is "maybe"; expected true or false → Write it as `published: false`'],
    ['title: |\n  Moving\n  house', '2:8 `title` is "Moving\\nhouse\\n"; expected a line of text → Write it as `title: Moving house`'],
    ['title: "\u200b"', '2:8 `title` is "\u200b"; expected a line of text → Write it as `title: What this is called`'],
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
    const { problems } = parse(post(['title: 7', 'date: soon', 'published: no', 'layout: [house]']))
    expect(problems.map(({ line, column, reason }) => `${line}:${column} ${reason.split(' ')[0]}`).sort()).toEqual([
      '1:1 `description`',
      '2:8 `title`',
      '3:7 `date`',
      '4:12 `published`',
      '5:1 `layout`',
    ])
  })

  test('carries the name of the file, as an error', () => {
    expect(parse(withLine('published: yes')).problems).toMatchObject([{ file: 'moving.mdx', severity: 'error' }])
  })
})

describe('a field that is spare', () => {
  const front = (...lines: string[]) => post([...good, ...lines])

  test('gives its value', () => {
    const lines = [
      'updated: 2025-04-01',
      'tags: [House, "Two words", C++]',
      'series: A longer story',
      'part: 2',
      'cover:',
      '  src: desk.jpg',
      '  alt: ""',
      '  caption: My desk',
      'lang: pt-BR',
      'listed: false',
      'aliases:',
      '  - /2019/old-name',
      '  - /caf%C3%A9.html',
      'discuss: [https://example.org/talk?id=1#reply]',
      'revisit: 2999-01-01',
      'revisits: from-ic-to-em-2',
    ]
    expect(parse(front(...lines))).toMatchObject({
      fields: {
        updated: '2025-04-01',
        tags: ['House', 'Two words', 'C++'],
        series: 'A longer story',
        part: 2,
        cover: { src: 'desk.jpg', alt: '', caption: 'My desk' },
        lang: 'pt-BR',
        listed: false,
        aliases: ['/2019/old-name', '/caf%C3%A9.html'],
        discuss: ['https://example.org/talk?id=1#reply'],
        revisit: '2999-01-01',
        revisits: 'from-ic-to-em-2',
      },
      problems: [],
    })
  })

  test.each([
    ['updated:', '6:1 `updated` is empty; expected a date such as 2025-03-29 → Write it as `updated: 2025-03-29`, or remove it'],
    ['updated: 2025-03-28', '6:10 `updated` is "2025-03-28"; it cannot be before `date` → Correct one of the two'],
    [
      'updated: tomorrow',
      '6:10 `updated` is "tomorrow"; expected a day of the calendar, such as 2025-03-29 → Write it as `updated: 2025-03-29`',
    ],
    ['tags:', '6:1 `tags` is empty; expected a list of tags → Write it as `tags: [work, home]`, or remove it'],
    ['tags: house', '6:7 `tags` is "house"; expected a list of tags → Write it as `tags: [house]`'],
    ['tags: house, my garden', '6:7 `tags` is "house, my garden"; expected a list of tags → Write it as `tags: [house, my garden]`'],
    ['tags: [a, 2024]', '6:11 item 2 of `tags` is 2024; expected a line of text → Write it as `"2024"`'],
    ['tags:\n  - a\n  -\n', '8:4 item 2 of `tags` is empty; expected a line of text → Write it as `work`'],
    ['tags:\n  - House\n  - garden\n  - house', '9:5 item 3 of `tags` is "house"; item 1 says the same → Remove one of the two'],
    ['tags: ["🎉"]', '6:8 item 1 of `tags` is "🎉"; expected letters or digits, of which an address can be made → Write it as `work`'],
    [
      'part: 2',
      '6:7 `part` is 2; there is no `series` it could be a part of → Add a line such as `series: A longer story`, or remove this one',
    ],
    ['series: A\npart: 0', '7:7 `part` is 0; expected a whole number from 1 → Write it as `part: 1`'],
    ['series: A\npart: 1.5', '7:7 `part` is 1.5; expected a whole number from 1 → Write it as `part: 1`'],
    ['series: A\npart: "2"', '7:7 `part` is "2"; expected a whole number from 1 → Write it as `part: 2`'],
    ['series: A\npart: .nan', '7:7 `part` is NaN; expected a whole number from 1 → Write it as `part: 1`'],
    [
      'series: "🎉"',
      '6:9 `series` is "🎉"; expected letters or digits, of which an address can be made → Write it as `series: A longer story`',
    ],
    [
      `series: ${'日'.repeat(67)}`,
      `6:9 \`series\` is "${'日'.repeat(67)}"; expected a shorter name, of which an address can be made → Write it as \`series: A longer story\``,
    ],
    ['series: 7', '6:9 `series` is 7; expected a line of text → Write it as `series: "7"`'],
    [
      'cover: desk.jpg',
      '6:8 `cover` is "desk.jpg"; expected a picture and what it shows → Write it as `cover: {src: desk.jpg, alt: What it shows}`',
    ],
    ['cover: { src: desk.jpg }', '6:8 `cover.alt` is missing → Add a line such as `alt: What it shows`'],
    ['cover:\n  src: desk.jpg', '7:3 `cover.alt` is missing → Add a line such as `alt: What it shows`'],
    [
      'cover:\n  src: desk.jpg\n  alt:',
      '8:3 `cover.alt` is empty; expected what the picture shows, or "" where it is mere decoration → Write it as `alt: What it shows`',
    ],
    [
      'cover:\n  src: https://example.org/desk.jpg\n  alt: A desk',
      '7:8 `cover.src` is "https://example.org/desk.jpg"; expected the path of a picture from this file, such as desk.jpg → Write it as `src: desk.jpg`',
    ],
    [
      'cover:\n  src: desk.jpg\n  alt: A desk\n  capton: Mine',
      '9:3 `capton` is not a field of `cover` → Write `caption`, or remove it; the fields of `cover` are: src, alt, caption',
    ],
    [
      'cover: { scr: desk.jpg, alt: A desk }',
      '6:10 `scr` is not a field of `cover` → Write `src`, or remove it; the fields of `cover` are: src, alt, caption',
    ],
    ['lang: en_us', '6:7 `lang` is "en_us"; expected a language such as en or pt-BR → Write it as `lang: en-US`'],
    ['lang: EN', '6:7 `lang` is "EN"; expected a language such as en or pt-BR → Write it as `lang: en`'],
    ['lang: english', '6:7 `lang` is "english"; expected a language such as en or pt-BR → Write it as `lang: en`'],
    ['lang: Deutsch', '6:7 `lang` is "Deutsch"; expected a language such as en or pt-BR → Write it as `lang: de`'],
    [
      'tags: [c#, C++]',
      '6:12 item 2 of `tags` is "C++"; in addresses both this and item 1 become `c` → Remove one of the two, or write it in other words',
    ],
    ['lang: en us!', '6:7 `lang` is "en us!"; expected a language such as en or pt-BR → Write it as `lang: pt-BR`'],
    ['listed: no', '6:9 `listed` is "no"; expected true or false → Write it as `listed: false`'],
    ['listed: maybe', '6:9 `listed` is "maybe"; expected true or false → Write it as `listed: false`'],
    ['aliases: /old', '6:10 `aliases` is "/old"; expected a list of addresses → Write it as `aliases: [/old]`'],
    [
      'discuss: [example.org/talk]',
      '6:11 item 1 of `discuss` is "example.org/talk"; expected a whole address, such as https://example.org/talk → Write it as `https://example.org/talk`',
    ],
    [
      'discuss: [a forum]',
      '6:11 item 1 of `discuss` is "a forum"; expected a whole address, such as https://example.org/talk → Write it as `https://example.org/talk`',
    ],
    [
      'discuss: [ftp://a.b/c]',
      '6:11 item 1 of `discuss` is "ftp://a.b/c"; expected a whole address, such as https://example.org/talk → Write it as `https://example.org/talk`',
    ],
    ['revisit: 2026', '6:10 `revisit` is 2026; expected a date such as 2025-03-29 → Write it as `revisit: 2025-03-29`'],
    ...(
      [
        ['Moving-House', '"Moving-House"', 'moving-house'],
        ['/blog/moving/#risk', '"/blog/moving/#risk"', 'moving'],
        ['content/posts/moving/index.mdx', '"content/posts/moving/index.mdx"', 'moving'],
        ['http://localhost:3000/blog/moving?a=b', '"http://localhost:3000/blog/moving?a=b"', 'moving'],
        ['Moving house.md', '"Moving house.md"', 'moving-house'],
        ['2024', '2024', '"2024"'],
        ['', 'empty', 'my-post'],
        ['"🎉"', '"🎉"', 'my-post'],
        ['[moving]', '["moving"]', 'moving'],
      ] as const
    ).map(([written, shown, right]): [string, string] => [
      `revisits: ${written}`,
      `6:${written ? 11 : 1} \`revisits\` is ${shown}; expected the name of a post as its address has it, such as my-post → Write it as \`revisits: ${right}\`${written ? '' : ', or remove it'}`,
    ]),
  ])('has its place and a right line: %j', (lines, problem) => {
    expect(problemsOf(front(lines))).toEqual([problem])
  })

  test.each([
    ['old', '/old'],
    ['/old/', '/old'],
    ['//old', '/old'],
    ['/old?p=1', '/old'],
    ['/old#part', '/old'],
    ['https://my.blog/2019/old/', '/2019/old'],
    ['/two words', '/two%20words'],
    ['/café', '/caf%C3%A9'],
    ['/../secret', '/2019/old-name'],
    ['/', '/2019/old-name'],
    ['/%zz', '/2019/old-name'],
    // Half of a character has no encoding.
    ['/a\ud800', '/2019/old-name'],
  ])('tells of the alias %j, which is no address of this site', (alias, right) => {
    expect(problemsOf(front('aliases:', '  - /fine', `  - ${JSON.stringify(alias)}`))).toEqual([
      expect.stringMatching(
        /^8:5 item 2 of `aliases` is ".*"; expected an address of this site, such as \/2019\/old-name: it begins with a slash/,
      ),
    ])
    expect(parse(front('aliases:', '  - /fine', `  - ${JSON.stringify(alias)}`)).problems[0]?.fix).toBe(`Write it as \`${right}\``)
  })

  test.each(['[/old, /old]', '[/old, /OLD.html]', '[/old, /old/index.html]'])('leads here once: %s', (aliases) => {
    expect(problemsOf(front(`aliases: ${aliases}`))).toEqual([
      expect.stringMatching(/^6:17 item 2 of `aliases` is ".*"; item 1 says the same → Remove one of the two$/),
    ])
  })

  test('is told of together with others', () => {
    const text = front('updated: 2025-01-01', 'tags: [a, 3, A]', 'cover: { src: 7, size: 2 }', 'part: 2', 'lang: xx-', 'discuss: x')
    expect(problemsOf(text).map((problem) => problem.split(/ is |;/)[0])).toEqual([
      '6:10 `updated`',
      '7:11 item 2 of `tags`',
      '7:14 item 3 of `tags`',
      '8:8 `cover.alt`',
      '8:15 `cover.src`',
      '8:18 `size`',
      '9:7 `part`',
      '10:7 `lang`',
      '11:10 `discuss`',
    ])
  })

  test('is Norwegian when it says no', () => {
    expect(parse(front('lang: no')).fields?.lang).toBe('no')
  })

  test('is told of once for each time a tag is said again', () => {
    expect(problemsOf(front('tags: [Café, cafe, garden, Cafe]'))).toEqual([
      '6:14 item 2 of `tags` is "cafe"; item 1 says the same → Remove one of the two',
      '6:28 item 4 of `tags` is "Cafe"; item 1 says the same → Remove one of the two',
    ])
  })

  test('has its place told when it is right', () => {
    const { places } = parse(front('aliases: [/a, /b]', 'cover:', '  src: desk.jpg', '  alt: A desk', 'tags:', '  - house', 'part:'))
    expect(places).toMatchObject({
      title: { line: 2, column: 8 },
      aliases: { line: 6, column: 10 },
      'aliases.1': { line: 6, column: 15 },
      cover: { line: 8, column: 3 },
      'cover.src': { line: 8, column: 8 },
      'cover.alt': { line: 9, column: 8 },
      'tags.0': { line: 11, column: 5 },
      part: { line: 12, column: 1 },
    })
    expect(JSON.parse(JSON.stringify(places))).toEqual(places)
  })
})

describe('a date in another form', () => {
  test.each([
    ['29/03/2025', '2025-03-29'],
    ['03/29/2025', '2025-03-29'],
    ['29-3-2025', '2025-03-29'],
    ['3.4.2025', '2025-04-03'],
    ['4/4/2025', '2025-04-04'],
    ['2025-3-9', '2025-03-09'],
    ['2025/03/29', '2025-03-29'],
    ['2025-03-29T10:00:00Z', '2025-03-29'],
    ['2025-03-29 23:59:59 -0500', '2025-03-29'],
    ['29 March 2025', '2025-03-29'],
    ['March 29th, 2025', '2025-03-29'],
    ['Sat, 29 Mar 2025', '2025-03-29'],
    ['20250409', '2025-04-09'],
  ])('%s is told its right one', (date, right) => {
    expect(parse(withLine(`date: ${date}`)).problems).toMatchObject([{ line: 4, column: 7, fix: `Write it as \`date: ${right}\`` }])
  })

  test.each(['3/4/2024', '30/02/2024', '2024-13-01', '29 Marz', '24-03-29', '31 April 2024', 'Frimaire 3, 2024'])(
    '%s is not guessed at',
    (date) => {
      expect(parse(withLine(`date: ${date}`)).problems).toMatchObject([{ line: 4, column: 7, fix: 'Write it as `date: 2025-03-29`' }])
    },
  )
})

describe('a field that nobody knows', () => {
  const all = 'title, description, date, published, updated, tags, series, part, cover, lang, listed, aliases, discuss, revisit, revisits'

  test.each(['Title: Moving', 'layout:', '1: one', '__proto__: 1', 'constructor: 1', '"a.b": 1', '"": 1'])(
    'is refused where it stands: %s',
    (line) => {
      const name = line.split(':')[0]?.replaceAll('"', '')
      expect(problemsOf(post([...good, line]))).toEqual([
        `6:1 \`${name}\` is not a field of the front matter → Remove it; the fields are: ${all}`,
      ])
    },
  )

  test.each([
    ['tag: [house]', 'Write `tags`, or remove it'],
    ['Updated: 2025-04-01', 'Write `updated`, or remove it'],
    ['lastmod: 2025-04-01', 'Write `updated`, or remove it'],
    ['last_modified_at: 2025-04-01', 'Write `updated`, or remove it'],
    ['categories: [house]', 'Write `tags`, or remove it'],
    ['coverImage: desk.jpg', 'Write `cover`, or remove it'],
    ['redirect_from: [/old]', 'Write `aliases`, or remove it'],
    ['summary: To another house', 'Remove it'],
  ])('is told its name: %s', (line, fix) => {
    expect(problemsOf(post([...good, line]))).toEqual([
      `6:1 \`${line.split(':')[0]}\` is not a field of the front matter → ${fix}; the fields are: ${all}`,
    ])
  })

  test.each([
    ['draft: true', 'Write `published: false` instead, which keeps a draft'],
    ['draft: false', 'Write `published: true` instead'],
    ['unlisted: true', 'Write `listed: false` instead'],
    ['hidden: false', 'Remove it'],
    ['slug: moving', 'Remove it: the name of the file is its address, and old addresses are listed in `aliases`'],
    ['permalink: /moving/', 'Remove it: the name of the file is its address, and old addresses are listed in `aliases`'],
    ['author: Me', 'Remove it: the author stands in content/site.ts'],
  ])('is told the other way here: %s', (line, fix) => {
    expect(parse(post([...good, line])).problems).toMatchObject([{ line: 6, column: 1, fix }])
  })

  test.each([
    ['titel', 'title'],
    ['excerpt', 'description'],
    ['pubDate', 'date'],
    ['pubilshed', 'published'],
  ])('is not also missing under its own name: %s', (written, meant) => {
    const lines = good.map((line) => line.replace(new RegExp(`^${meant}:`), `${written}:`))
    expect(parse(post(lines)).problems).toMatchObject([
      {
        line: lines.findIndex((line) => line.startsWith(written)) + 2,
        column: 1,
        fix: expect.stringMatching(`^Write \`${meant}\`, or remove it; `),
      },
    ])
  })

  test('is one of few for a page', () => {
    const { problems } = parseFrontMatter(post([...good.slice(0, 2), 'categories: [a]', 'Lang: en']), 'about.mdx', pageFrontMatter)
    expect(problems.map(({ line, fix }) => [line, fix])).toEqual([
      [4, 'Remove it; the fields are: title, description, published, lang, aliases'],
      [5, 'Write `lang`, or remove it; the fields are: title, description, published, lang, aliases'],
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
    ['title: {{ page.title }}', '2:9 text cannot begin with {, which YAML keeps for itself → Put it into "double quotes"'],
    ['title: &c and so on', '2:8 text cannot begin with &, which YAML keeps for itself → Put it into "double quotes"'],
    [
      'title: Risk: delay: more',
      '2:8 a second colon in one field → Put text that holds a colon into "double quotes"; begin each field on a line of its own',
    ],
    [
      'title: A house\nby the sea',
      '3:1 the line is not a field → Write it as `name: value`, or indent it where it goes on with the line before',
    ],
    ['published: true\nup', '6:1 the line is not a field → Write it as `name: value`, or indent it where it goes on with the line before'],
    ['published: true\ntags: [a, b', '6:7 a quotation mark or bracket is never closed → Close it'],
    ['title: [a\n', '2:8 a quotation mark or bracket is never closed → Close it'],
    ['published: true\ntags: ["a" "b"]', '6:12 there is no comma between two items → Write one'],
    [
      'title: "C:\\dir"',
      '2:11 a backslash in "double quotes" begins a sign that YAML does not know → Write it twice, or put the text into \'single quotes\'',
    ],
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

describe('front matter that is no front matter', () => {
  test.each([
    ['is longer than any', 'k: 1\n'.repeat(20_000)],
    ['holds the words, never closed before a line', `title: A\n\n${'Words.\n'.repeat(20_000)}`],
  ])('is refused unread when it %s', (_, lines) => {
    expect(problemsOf(`---\n${lines}---\n`)).toEqual([
      '1:1 the front matter goes on for too long → End it with a line --- before the words begin',
    ])
  })

  test.each([
    ['lists', `title: ${'['.repeat(20_000)}`],
    ['closed lists', `title: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['fields', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['names', `${'? '.repeat(20_000)}a`],
  ])('is no reason to fall when it nests %s without end', (_, yaml) => {
    expect(parse(`---\n${yaml}\n---\nWords.\n`).problems.length).toBeGreaterThan(0)
  })

  test('tells of all of thousands of fields', () => {
    const { problems } = parse(post(Array.from({ length: 4000 }, (_, i) => `k${i}: 1`)))
    expect(problems).toHaveLength(4004)
    expect(problems.at(-1)).toMatchObject({ line: 4001, column: 1 })
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
