import fc from 'fast-check'
import { nastyWords } from './nasty-words'

const names = [
  'title',
  'description',
  'date',
  'published',
  'updated',
  'tags',
  'series',
  'part',
  'cover',
  'lang',
  'listed',
  'aliases',
  'discuss',
]
const otherNames = [
  'revisit',
  'revisits',
  'titel',
  '',
  '"a"',
  '?',
  '<<',
  '__proto__',
  'constructor',
  'toString',
  '- x',
  '{a}',
  '[b]',
  '*c',
  '&d e',
  '!f g',
]

const values = [
  ...[
    'A post',
    '"quoted"',
    "'single'",
    '"open',
    '2025-03-29',
    '2025-02-30',
    '0000-01-01',
    '9999-12-31',
    'true',
    'false',
    'yes',
    'null',
    '~',
    '7',
    '-0',
    '.nan',
  ],
  ...[
    '1e400',
    '0x7',
    '[a, b]',
    '[a, a, A]',
    '[a',
    '{a: b}',
    '{',
    '{ src: desk.png, alt: x }',
    '{ src: 7 }',
    '[[1]]',
    '\n  - a\n  - b',
    '\n  src: a\n  alt: b',
    '|\n  a\n  b',
    '>-\n  c',
  ],
  ...[
    '*a',
    '&a b',
    '!!js/function x',
    '!!binary aGk=',
    '!!set {a}',
    'a: b: c',
    'a #b',
    '#',
    '@x',
    '`x`',
    '%x',
    '\t',
    '/old',
    '/old/',
    '/a b',
    '//x',
    '/%zz',
    '/../x',
    'en',
    'xx-',
    'de_DE',
  ],
  ...[
    'https://example.org',
    'http://[',
    'javascript:x',
    '"\\x41"',
    '"\\q"',
    '"\\ud800"',
    '"\\0"',
    '\u0085',
    '\ufeff',
    '日本',
    '\ud800',
    '2025-03-29T00:00:00Z',
    '- a',
    '? b',
    '---',
    '...',
  ],
]

const line = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constantFrom(...otherNames) }),
    fc.constantFrom(': ', ': ', ': ', ':', ' : ', ' ', ':\t'),
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...values) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 3000 }).map((n) => '['.repeat(n)) },
    ),
  )
  .map((parts) => parts.join(''))

const right = ['title: A post', 'description: About it', 'date: 2025-03-29', 'published: true']

/** Whole files: front matter that is right, nearly right or nothing of the kind, then words. */
export const nastyFile: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '', '', '', '\ufeff', '\n', ' '),
    open: fc.constantFrom('---\n', '---\n', '---\n', '---\n', '--- \n', '---js\n', '----\n', '---', ''),
    lines: fc.array(line, { maxLength: 3 }),
    withRight: fc.constantFrom(true, true, true, false),
    close: fc.constantFrom('---\n', '---\n', '---\n', '---\n', '---', '--- x\n', '----\n', '...\n', ''),
    words: nastyWords,
    end: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
  })
  .map(({ mark, open, lines, withRight, close, words, end }) => {
    const all = [...(withRight ? right : []), ...lines].map((text) => `${text}\n`).join('')
    return `${mark}${open}${all}${close}${words}`.replaceAll('\n', end)
  })
