import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFiles, post, wordsOf } from './sample-folder'

describe('pictures and files come along', () => {
  test.each([
    ['![A](b.png)', '![A](b.png)'],
    ['![A](./b.png "C")', '![A](./b.png "C")'],
    ['![A](<img/two words.png>)', '![A](<two%20words.png>)'],
    ['![A](img/two%20words.png)', '![A](two%20words.png)'],
    ['![A](img\\two%20words.png)', '![A](two%20words.png)'],
    ['![A](/img/c(1).png?raw=true)', '![A](c%281%29.png)'],
    ['[![A](/b.png)](/b.png)', '[![A](b.png)](b.png)'],
    ['![A][b]\n\n[b]: img/b.png "C"', '![A][b]\n\n[b]: b.png "C"'],
    ['[A](/files/d.pdf#page=2)', '[A](d.pdf#page=2)'],
    ['<img src="/img/b.png" alt="A">', '<img src="b.png" alt="A">'],
    ["<a\n  href='/files/d.pdf'>A</a>", "<a\n  href='d.pdf'>A</a>"],
    ['A <img src=b.png alt=A> b', 'A <img src=b.png alt=A> b'],
    ['A <IMG ALT=A SRC="img/b.png"/> b', 'A <IMG ALT=A SRC="b.png"/> b'],
    ['<video src="/files/e.mp4" poster="/img/b.png"></video>', '<video src="e.mp4" poster="b.png"></video>'],
  ])('%j becomes %j', (words, result) => {
    const files = { 'b.png': '1', 'img/b.png': '2', 'img/two words.png': '3', 'img/c(1).png': '4', 'files/d.pdf': '5', 'files/e.mp4': '6' }
    const { posts, notes } = importFiles({ ...files, 'a.md': post(words) })
    expect(wordsOf(posts['a/index.md'])).toBe(`\n${result}`)
    expect(notes).toEqual({ 'a.md': [] })
  })

  test('each once, under names of their own', () => {
    const { posts } = importFiles({ 'a/B.png': '1', 'b/b.png': '2', 'c.md': post('![A](a/B.png) ![B](b/b.png) ![C](a/B.png)') })
    expect(posts).toEqual({
      'c/B.png': '1',
      'c/b-2.png': '2',
      'c/index.md': expect.stringContaining('![A](B.png) ![B](b-2.png) ![C](B.png)'),
    })
  })

  test('byte for byte', () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 254])
    const { posts } = importFiles({ 'b.png': bytes, 'a.md': post('![A](b.png)') })
    expect(posts['a/b.png']).toBe(new TextDecoder().decode(bytes))
  })

  test('also from the folders that addresses lead into', () => {
    const words = post('![A](/a.png) ![B](/b.png)')
    expect(
      Object.keys(importFiles({ 'hugo.toml': '', 'static/a.png': '1', 'assets/b.png': '2', 'content/c.md': words }).posts),
    ).toHaveLength(3)
    expect(Object.keys(importFiles({ 'static/a.png': '1', 'public/b.png': '2', 'c.md': words }).posts)).toHaveLength(3)
    const astro = { 'astro.config.ts': '', 'src/assets/a.png': '1', 'src/content/blog/c.md': post('![A](~/assets/a.png)') }
    expect(Object.keys(importFiles(astro).posts)).toEqual(['c/a.png', 'c/index.md'])
  })
})

describe('links lead to where posts are now', () => {
  test.each([
    ['[B](b.md)', '[B](/blog/b)'],
    ['[B](./b)', '[B](/blog/b)'],
    ['[B](b.md#Part-One "C")', '[B](/blog/b#part-one "C")'],
    ['[B](/notes/c.md)', '[B](/blog/see)'],
    ['[B](notes/c/)', '[B](/blog/see)'],
    ['[B](notes/c.html?x=1)', '[B](/blog/see)'],
    ['[B](/old/see/)', '[B](/blog/see)'],
    ['[B](d)', '[B](/blog/d)'],
    ['[B][b]\n\n[b]: b.md', '[B][b]\n\n[b]: /blog/b'],
    ['<a href="b.md">B</a>', '<a href="/blog/b">B</a>'],
    ['[B](/blog/b)', '[B](/blog/b)'],
    ['[B](#Part-One)\n\n# Part one', '[B](#part-one)\n\n# Part one'],
    ['[B](#given)\n\n# Part one {#given}', '[B](#part-one)\n\n# Part one'],
    ['[B](#nothing)', '[B](#nothing)'],
    ['<https://b.example> https://b.example/b.md [B](mailto:a@b.example) [C](//b.example/b.md)', undefined],
    ['`[B](b.md)`', undefined],
    ['```\n[B](b.md)\n```', undefined],
    ['\\[B](b.md)', undefined],
    ['[]()', undefined],
  ])('%j becomes %j', (words, result = words) => {
    const { posts, notes } = importFiles({
      'a.md': post(words),
      'b.md': post('# Part one'),
      'notes/c.md': post('Words.', 'slug: see', 'url: /old/see/'),
      'd/index.md': post('Words.'),
    })
    expect(wordsOf(posts['a.md'])).toBe(`\n${result}`)
    expect(notes['a.md']).toEqual([])
  })

  test('also by the whole addresses of the old site', () => {
    const words = post('[B](https://old.example/posts/b/#x) [C](https://old.example/)')
    const { posts, notes } = importFiles({
      'hugo.toml': 'baseURL = "https://old.example/"',
      'content/posts/a.md': words,
      'content/posts/b.md': post('Words.'),
    })
    expect(wordsOf(posts['a.md'])).toBe('\n[B](/blog/b#x) [C](https://old.example/)')
    expect(notes['content/posts/a.md']).toEqual([
      '6 `https://old.example/` leads to nothing that is imported: it stays as it is. Correct it',
    ])
  })

  test('and to drafts only from drafts', () => {
    const { posts, notes } = importFiles({
      'a.md': post('[B](b.md)'),
      'b.md': post('[C](c.md)', 'draft: true'),
      'c.md': post('Words.', 'draft: true'),
    })
    expect(wordsOf(posts['a.md'])).toBe('\n[B](/blog/b)')
    expect(notes).toEqual({ 'a.md': ['6 `b.md` leads to a draft. Take the link out until that is published'], 'b.md': [], 'c.md': [] })
  })
})

describe('what leads nowhere stays as it is, and is told of', () => {
  test.each([
    ['![A](gone.png)', '6 the picture `gone.png` does not exist: it stays as it is. Correct its name'],
    ['<img src="gone.png">', '6 the picture `gone.png` does not exist: it stays as it is. Correct its name'],
    ['<p>\n<img\n  src="gone.png">', '8 the picture `gone.png` does not exist: it stays as it is. Correct its name'],
    ['![](b.png)', '6 the picture `b.png` has no words for those who cannot see it. Write them between the brackets'],
    ['[A](/about)', '6 `/about` leads to nothing that is imported: it stays as it is. Correct it'],
    ['[A](gone.md)', '6 `gone.md` leads to nothing that is imported: it stays as it is. Correct it'],
    ['[A](README.md)', '6 `README.md` leads to nothing that is imported: it stays as it is. Correct it'],
    [
      '![A](https://b.example/c.png)',
      '6 the picture `https://b.example/c.png` is not a file of this folder: it stays where it is. Put it beside the post to keep it',
    ],
    [
      '![A](file:///etc/hostname)',
      '6 the picture `file:///etc/hostname` is not a file of this folder: it stays where it is. Put it beside the post to keep it',
    ],
    ['![A](%E0%A4%A)', '6 the picture `%E0%A4%A` does not exist: it stays as it is. Correct its name'],
    ['![A](.env)', '6 the picture `.env` does not exist: it stays as it is. Correct its name'],
  ])('%j', (words, note) => {
    const { posts, notes } = importFiles({ 'a.md': post(words), 'b.png': '1', 'README.md': 'Words.', '.env': 'secret' })
    expect(wordsOf(posts['a.md'] ?? posts['a/index.md'])).toBe(`\n${words}`)
    expect(notes).toEqual({ 'a.md': [note] })
  })

  test.each(['../../../../../../../../etc/hostname', '/../../etc/hostname', '..%2F..%2Fsecret.png', '~/../../secret.png'])(
    'out of the folder: %s',
    (address) => {
      const { posts, notes } = importFiles({ 'a.md': post(`![A](${address}) [A](${address})`) })
      expect(Object.keys(posts)).toEqual(['a.md'])
      const note = `6 \`${address}\` leads to nothing in this folder, and nothing outside of it is read: it stays as it is. Import a folder that holds it`
      expect(notes['a.md']).toEqual([note, note])
    },
  )

  test('a file that is too large stays behind', () => {
    const { posts, notes } = importFiles({ 'a.md': post('![A](b.png)'), 'b.png': '' }, (folder) =>
      truncateSync(join(folder, 'b.png'), 60_000_000),
    )
    expect(Object.keys(posts)).toEqual(['a.md'])
    expect(notes).toEqual({ 'a.md': ['6 the file `b.png` holds 60 MB: it stays behind. Make it smaller'] })
  })
})

describe('a cover', () => {
  test.each([
    [
      'cover: img/b.png',
      'cover:\n  src: b.png\n  alt: A title\n',
      ['5 the cover has no words for those who cannot see it: the title stands in for them. Write what it shows'],
    ],
    ['cover: {image: /img/two%20words.png, alt: Two}', 'cover:\n  src: two words.png\n  alt: Two\n', []],
    ['cover: gone.png', '', ['5 the cover `gone.png` is not in this folder: it was left out. Put it beside the post']],
    [
      'cover: https://b.example/c.png',
      '',
      ['5 the cover `https://b.example/c.png` is not in this folder: it was left out. Put it beside the post'],
    ],
    ['cover: ../../etc/hostname', '', ['5 the cover `../../etc/hostname` is not in this folder: it was left out. Put it beside the post']],
  ])('%j', (field, cover, told) => {
    const { posts, notes } = importFiles({ 'a.md': post('Words.', field), 'img/b.png': '1', 'img/two words.png': '2' })
    expect(posts['a/index.md'] ?? posts['a.md']).toContain(`published: true\n${cover}---\n`)
    expect(notes).toEqual({ 'a.md': told })
  })
})
