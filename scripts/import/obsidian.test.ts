import { describe, expect, test } from 'vitest'
import { importFiles, post, wordsOf } from './sample-folder'

/** Imports a note with these words beside others. */
function importNote(words: string) {
  const { posts, notes } = importFiles({
    '.obsidian/app.json': '{}',
    'A.md': post(words, 'publish: true'),
    'Deep/Er/Note_b.md': post('## Part *one*\n\nWords. ^block', 'publish: true', 'aliases: [Bee]'),
    'Files/d.pdf': '1',
    'Files/two words.png': '2',
  })
  return { words: wordsOf(posts['a.md'] ?? posts['a/index.md']).slice(1), notes: notes['A.md'], files: Object.keys(posts) }
}

describe('a wiki link becomes a link', () => {
  test.each([
    ['[[Note_b]]', '[Note\\_b](/blog/note-b)'],
    ['[[note_B.md|the *other*]]', '[the *other*](/blog/note-b)'],
    ['[[Er/Note_b]]', '[Er/Note\\_b](/blog/note-b)'],
    ['[[Bee]]', '[Bee](/blog/note-b)'],
    ['[[Bee#Part one]]', '[Bee](/blog/note-b#part-one)'],
    ['[[Bee#Top#Part one|x]]', '[x](/blog/note-b#part-one)'],
    ['# Own\n\n[[#Own]] [[A#Own]]', '# Own\n\n[Own](#own) [A](/blog/a#own)'],
    ['[[d.pdf]]', '[d](d.pdf)'],
    ['![[d.pdf]]', '[d](d.pdf)'],
    ['![[Files/two words.png|Two]]', '![Two](two%20words.png)'],
    ['| a |\n| - |\n| [[Bee\\|x]] [[Bee#Part one\\|y]] |', '| a |\n| - |\n| [x](/blog/note-b) [y](/blog/note-b#part-one) |'],
    ['`[[Bee]]` and [[1]](https://b.example) and [[]] and [ [Bee]]', undefined],
    ['```sh\n[[ -f a ]]\n```', undefined],
  ])('%j becomes %j', (written, result = written) => {
    expect(importNote(written)).toMatchObject({ words: result, notes: [] })
  })

  test.each([
    ['[[Gone]]', undefined, '7 `[[Gone]]` leads to nothing that is imported: it stays as text. Write a link, or the words alone'],
    ['![[gone.png]]', undefined, '7 `![[gone.png]]` leads to nothing that is imported: it stays as text. Write a link, or the words alone'],
    [
      '[[../../etc/passwd]]',
      undefined,
      '7 `[[../../etc/passwd]]` leads to nothing that is imported: it stays as text. Write a link, or the words alone',
    ],
    ['[[Bee#Gone]]', '[Bee](/blog/note-b)', '7 `[[Bee#Gone]]` names a place that is not there: the link leads to the note'],
    ['[[Bee#^block]]', '[Bee](/blog/note-b)', '7 `[[Bee#^block]]` names a place that is not there: the link leads to the note'],
    ['![[Bee]]', '[Bee](/blog/note-b)', '7 `![[Bee]]` shows a note within this one: it became a link'],
    [
      '![[two words.png|Two|300]]',
      '![Two](two%20words.png)',
      '7 `![[two words.png|Two|300]]` names a size, which this site chooses by itself: it was left out',
    ],
    [
      '![[two words.png]]',
      '![two words](two%20words.png)',
      '7 `![[two words.png]]` has no words for those who cannot see it: its name stands in for them. Write what it shows',
    ],
  ])('%j is told of', (written, result, note) => {
    expect(importNote(written)).toMatchObject({ words: result ?? written, notes: [note] })
  })

  test('in a folder that nothing but such links shows to be of notes', () => {
    const { report, posts } = importFiles({ 'A.md': '[[B]]', 'B.md': 'Words.' })
    expect(report.generator).toBe('Obsidian')
    expect(wordsOf(posts['a.md'])).toBe('\n[B](/blog/b)')
  })
})

describe('comments stay with their author', () => {
  test.each([
    ['a %%b%% c', 'a  c', ['7 the comment `%%b%%` was left out, for readers could see it']],
    ['a\n\n%%\nb\n\n- c [[Bee]] ![[d.pdf]]\n%%\n\n[[Gone]]', 'a\n\n\n\n\n\n\n\n[[Gone]]', undefined],
    ['`%%a%%` b', '`%%a%%` b', []],
    ['a %%b', 'a %%b', ['7 the comment `%%b` is never closed: it stays as text, for readers to see']],
  ])('%j', (written, result, notes) => {
    const found = importNote(written)
    expect(found.words).toBe(result)
    expect(found.files).not.toContain('a/d.pdf')
    if (notes) expect(found.notes).toEqual(notes)
    else
      expect(found.notes).toEqual([
        '9 the comment `%% b - c [[Bee]] ![[d.pdf]] %%` was left out, for readers could see it',
        '15 `[[Gone]]` leads to nothing that is imported: it stays as text. Write a link, or the words alone',
      ])
  })
})

describe('callouts', () => {
  test.each(['> [!note]\n> a', '> [!TIP]- a\n> b', '> [!important] a', '> [!warning]+', '> a [!bug]', '`> [!bug]`'])(
    'of our kinds stay as they are: %j',
    (written) => {
      expect(importNote(written)).toMatchObject({ words: written, notes: [] })
    },
  )

  test.each([
    ['> [!bug] a\n> b', '> [!warning] a\n> b', 'bug', 'warning'],
    ['> [!Success]- a', '> [!tip]- a', 'Success', 'tip'],
    ['- a\n\n  > [!my-own]\n  > b', '- a\n\n  > [!note]\n  > b', 'my-own', 'note'],
    ['> > [!constructor]', '> > [!note]', 'constructor', 'note'],
  ])('of others become the nearest: %j', (written, result, kind, becomes) => {
    const { words, notes } = importNote(written)
    expect(words).toBe(result)
    expect(notes).toEqual([
      expect.stringMatching(new RegExp(`^\\d+ there are no callouts of the kind \`${kind}\` here: it became \`${becomes}\`$`)),
    ])
  })
})

test('marks that have no counterpart are told of', () => {
  expect(importNote('a ==b== c ^id\n\n`==d==`').notes).toEqual([
    '7 `==b==` highlights words, which nothing does here: it stays as text',
    '7 `^id` names a paragraph, which nothing does here: it stays as text',
  ])
})

test('a note is a draft until it says otherwise, and takes title and day from where notes have them', () => {
  const { posts, report, notes } = importFiles({
    '.obsidian/app.json': '',
    '2023-06-01.md': 'Dry.',
    '2023-06-02 Rain.md': 'Wet.',
    'Sun.md': '---\ncreated: 2023-06-03T10:00\n---\n# The sun\n\nHot.',
    'Moon.md': 'Cold.',
  })
  expect(Object.entries(posts).map(([path, text]) => [path, ...(text.match(/(?<=(title|date|published): ).*/g) ?? [])])).toEqual([
    ['2023-06-01.md', '2023-06-01', '2023-06-01', 'false'],
    ['moon.md', 'Moon', '2026-11-22', 'false'],
    ['rain.md', 'Rain', '2023-06-02', 'false'],
    ['sun.md', 'The sun', '2023-06-03', 'false'],
  ])
  expect(wordsOf(posts['sun.md'])).toBe('\nHot.')
  expect(notes['Moon.md']).toContain('there is no date: it became a draft of 2026-11-22. Write the day it was published')
  expect(report.notes).toEqual([
    'These are notes, which are kept to yourself until they say so: each without `publish: true` became a draft',
  ])
})
