import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hashOf } from './facts'
import { postFrontMatter } from './schema'

const right = '---\ntitle: Moving\ndescription: To another house\ndate: 2025-03-29\npublished: true\n---\n\nWords.\n'

let dir: string
/** Path of a file among the posts, as problems name it. */
const shown = (name: string) => relative(process.cwd(), join(dir, 'posts', name))

function write(name: string, content: string | Uint8Array = right): string {
  const path = join(dir, 'posts', name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** The module as it is when `CONTENT_DIR` names the folder of this test, which is read when it is loaded. */
const load = () => import('./read')
const readPosts = async () => {
  const { readEntries } = await load()
  return readEntries('posts', postFrontMatter).sort((a, b) => (a.file < b.file ? -1 : 1))
}
const problemsOf = async () => (await readPosts()).flatMap(({ problems }) => problems)

beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'content-')))
  vi.stubEnv('CONTENT_DIR', dir)
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(dir, { recursive: true })
})

describe('contentDir', () => {
  test('is CONTENT_DIR, or else content', async () => {
    expect((await import('./folder')).contentDir).toBe(dir)
    vi.stubEnv('CONTENT_DIR', undefined)
    vi.resetModules()
    expect((await import('./folder')).contentDir).toBe(join(process.cwd(), 'content'))
  })
})

describe('what is writing', () => {
  test('is .mdx, .md, and index files in folders, each with its slug', async () => {
    write('one.mdx')
    write('two.md')
    write('three/index.mdx')
    write('four/index.md')
    expect(await readPosts()).toMatchObject([
      { slug: 'four', file: shown('four/index.md'), problems: [] },
      { slug: 'one', file: shown('one.mdx'), problems: [] },
      { slug: 'three', file: shown('three/index.mdx'), problems: [] },
      { slug: 'two', file: shown('two.md'), problems: [] },
    ])
  })

  test('has its fields', async () => {
    write('one.mdx')
    expect((await readPosts())[0]).toEqual({
      slug: 'one',
      file: shown('one.mdx'),
      fields: {
        title: 'Moving',
        description: 'To another house',
        date: '2025-03-29',
        published: true,
        listed: true,
        tags: [],
        aliases: [],
        discuss: [],
      },
      places: {
        title: { line: 2, column: 8 },
        description: { line: 3, column: 14 },
        date: { line: 4, column: 7 },
        published: { line: 5, column: 12 },
      },
      facts: { hash: hashOf(right), keywords: ['another', 'moving', 'house', 'words'], named: [] },
      problems: [],
    })
  })

  test('comes with the files beside it in its folder, and with nothing else', async () => {
    write('moving/index.mdx')
    write('moving/desk.jpg', '')
    write('moving/Two words.PDF', '')
    write('moving/.DS_Store', '')
    write('moving/index.mdx~', '')
    write('moving/#index.mdx#', '')
    write('moving/.index.mdx.swp', '')
    write('moving/deeper/chair.jpg', '')
    symlinkSync('nowhere', join(dir, 'posts/moving/lost.jpg'))
    symlinkSync('round.jpg', join(dir, 'posts/moving/round.jpg'))
    symlinkSync('desk.jpg', join(dir, 'posts/moving/linked.jpg'))
    const [post, ...others] = await readPosts()
    expect(others).toEqual([])
    expect(post).toMatchObject({ slug: 'moving', problems: [] })
  })

  test('in a folder stands in its index: other words there are a problem, not left out', async () => {
    write('moving/index.mdx')
    write('moving/notes.mdx')
    expect((await problemsOf()).map(({ file, reason }) => [file, reason])).toEqual([
      [shown('moving/index.mdx'), `its address is also that of ${shown('moving/notes.mdx')}`],
      [shown('moving/notes.mdx'), `its address is also that of ${shown('moving/index.mdx')}`],
    ])
  })

  test('cannot take an address of the site itself', async () => {
    write('index.mdx')
    expect((await problemsOf()).map(({ reason }) => reason)).toEqual(['the site has an address "index" of its own'])
    const { readEntries } = await load()
    for (const name of ['index', 'blog', '404', 'icon', 'about'])
      write(`../pages/${name}.mdx`, '---\ntitle: T\ndescription: D\n---\n\nWords.\n')
    const { pageFrontMatter } = await import('./schema')
    const refused = readEntries('pages', pageFrontMatter).filter(({ problems }) => problems.length)
    expect(refused.map(({ slug }) => slug).sort()).toEqual(['404', 'blog', 'icon', 'index'])
  })

  test('is not what editors and systems leave behind, nor other files', async () => {
    for (const name of ['.hidden.mdx', '.one.mdx.swp', 'one.mdx~', '#one.mdx#', '.DS_Store', 'desk.jpg', 'one.txt'])
      write(name, 'no front matter')
    mkdirSync(join(dir, 'posts/empty'))
    expect(await readPosts()).toEqual([])
  })

  test('may stand in a folder that is a link', async () => {
    write('../elsewhere/index.mdx')
    mkdirSync(join(dir, 'posts'))
    symlinkSync('../elsewhere', join(dir, 'posts/moving'))
    expect(await readPosts()).toMatchObject([{ slug: 'moving', problems: [] }])
  })

  test('may have a folder of its name beside it', async () => {
    write('moving.mdx')
    write('moving/desk.jpg', '')
    write('moving/deeper/chair.jpg', '')
    expect(await readPosts()).toMatchObject([{ slug: 'moving', file: shown('moving.mdx'), problems: [] }])
  })

  test('may be nowhere', async () => {
    expect(await readPosts()).toEqual([])
    mkdirSync(join(dir, 'posts'))
    expect(await readPosts()).toEqual([])
  })

  test('may begin with a byte order mark', async () => {
    write('one.mdx', `\uFEFF${right}`)
    expect((await readPosts())[0]).toMatchObject({ fields: { title: 'Moving' }, problems: [] })
  })
})

describe('what cannot be read is a problem of its file', () => {
  const inWhole = { line: 1, column: 1, severity: 'error', frame: '' }

  test('a link that leads nowhere', async () => {
    mkdirSync(join(dir, 'posts'))
    symlinkSync('nowhere.mdx', join(dir, 'posts/lost.mdx'))
    expect(await readPosts()).toEqual([
      {
        slug: 'lost',
        file: shown('lost.mdx'),
        places: {},
        problems: [
          {
            file: shown('lost.mdx'),
            ...inWhole,
            reason: 'the link leads nowhere',
            fix: 'Put the file itself here, or remove the link',
          },
        ],
      },
    ])
  })

  test.each([
    ['round.mdx', 'round.mdx', 'the link leads round in a circle'],
    ['round', 'round', 'the link leads round in a circle'],
    ['lost', 'nowhere', 'the link leads nowhere'],
  ])('a link %s to %s', async (name, target, reason) => {
    mkdirSync(join(dir, 'posts'))
    symlinkSync(target, join(dir, 'posts', name))
    expect(await problemsOf()).toEqual([{ file: shown(name), ...inWhole, reason, fix: 'Put the file itself here, or remove the link' }])
  })

  test('a link out of the content folder, to a file or a folder', async () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
    writeFileSync(join(outside, 'index.mdx'), right)
    mkdirSync(join(dir, 'posts'))
    symlinkSync(join(outside, 'index.mdx'), join(dir, 'posts/file.mdx'))
    symlinkSync(outside, join(dir, 'posts/folder'))
    const told = (name: string) => ({
      file: shown(name),
      ...inWhole,
      reason: `the link leads out of the content folder, to ${relative(dir, join(outside, 'index.mdx'))}`,
      fix: 'Put the file itself here: what lies elsewhere is not there on another machine',
    })
    expect(await problemsOf()).toEqual([told('file.mdx'), told('folder/index.mdx')])
    rmSync(outside, { recursive: true })
  })

  test('a folder with the name of a file', async () => {
    mkdirSync(join(dir, 'posts/folder.mdx'), { recursive: true })
    expect(await problemsOf()).toEqual([
      {
        file: shown('folder.mdx'),
        ...inWhole,
        reason: 'it is named like a file, and is none',
        fix: 'Rename it, or put a file in its place',
      },
    ])
  })

  test('a folder that is a link to one it lies in', async () => {
    write('one.mdx')
    write('two/index.mdx')
    symlinkSync('.', join(dir, 'posts/circ'))
    symlinkSync('..', join(dir, 'posts/up'))
    const told = (name: string) => ({ file: shown(name), ...inWhole, reason: 'the link leads round in a circle', fix: 'Remove the link' })
    expect(await problemsOf()).toEqual([told('circ'), told('up')])
    expect((await readPosts()).flatMap(({ slug, fields }) => (fields ? [slug] : []))).toEqual(['one', 'two'])
  })

  test('a folder that may not be read, while the others are', async () => {
    vi.doMock('node:fs', async (original) => {
      const fs = await original<typeof import('node:fs')>()
      const readdirSync = (path: string) => {
        if (path.endsWith('closed')) throw Object.assign(new Error(), { code: 'EACCES' })
        return fs.readdirSync(path)
      }
      return { ...fs, readdirSync }
    })
    write('closed/index.mdx')
    write('one.mdx')
    expect(await readPosts()).toMatchObject([
      {
        slug: 'closed',
        problems: [
          {
            file: shown('closed'),
            ...inWhole,
            reason: 'the folder cannot be read (EACCES)',
            fix: 'Check that it is a folder, and that you may read it',
          },
        ],
      },
      { slug: 'one', problems: [] },
    ])
    vi.doUnmock('node:fs')
  })

  test('a file that may not be read', async () => {
    vi.doMock('node:fs', async (original) => ({
      ...(await original<typeof import('node:fs')>()),
      readFileSync: () => {
        throw Object.assign(new Error(), { code: 'EACCES' })
      },
    }))
    write('closed.mdx')
    expect(await problemsOf()).toEqual([
      {
        file: shown('closed.mdx'),
        ...inWhole,
        reason: 'the file cannot be read (EACCES)',
        fix: 'Check that it exists and that you may read it',
      },
    ])
    vi.doUnmock('node:fs')
  })

  test.each([
    ['moving.mdx', 'Rename moving.mdx to index.mdx'],
    ['moving.md', 'Rename moving.md to index.md'],
    ['desk.jpg', `Write it, or put the folder beside a file moving.mdx that it belongs to`],
    ['deeper/index.mdx', `Write it, or put the folder beside a file moving.mdx that it belongs to`],
  ])('a folder of %s, without an index', async (name, fix) => {
    write(`moving/${name}`)
    expect(await problemsOf()).toEqual([{ file: shown('moving/index.mdx'), ...inWhole, reason: 'the folder has no index.mdx', fix }])
  })

  test.each([
    ['one.MDX', 'the name ends in .MDX', 'Rename it to one.mdx'],
    ['one.Md', 'the name ends in .Md', 'Rename it to one.md'],
    ['one.markdown', 'the name ends in .markdown', 'Rename it to one.md'],
  ])('a file %s, whose extension is not ours', async (name, reason, fix) => {
    write(name)
    expect(await problemsOf()).toEqual([{ file: shown(name), ...inWhole, reason, fix }])
    expect(await readPosts()).toMatchObject([{ slug: 'one' }])
  })

  test('a file of 5 MB, without reading it', async () => {
    write('huge.mdx', right + 'Words. '.repeat(720_000))
    expect(await problemsOf()).toEqual([
      {
        file: shown('huge.mdx'),
        ...inWhole,
        reason: 'the file has 5.0 MB; the most is 1.0 MB',
        fix: 'Make several of it, or move what is not words into files beside it',
      },
    ])
  })

  const utf16 = Buffer.from(right, 'utf16le')
  test.each([
    ['little-endian, with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['big-endian, with its mark', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()])],
    ['little-endian, without', utf16],
    ['big-endian, without', Buffer.from(utf16).swap16()],
  ])('UTF-16, %s', async (_, bytes) => {
    write('wide.mdx', bytes)
    expect(await problemsOf()).toEqual([
      { file: shown('wide.mdx'), ...inWhole, reason: 'the file is UTF-16 text', fix: 'Save it again with the encoding UTF-8' },
    ])
  })

  test.each([
    ['Latin-1', Buffer.from(right.replace('Moving', 'Déménager'), 'latin1'), 2, 9],
    ['bytes alone', Buffer.from([0x2d, 0xff, 0xfe, 0x80]), 1, 2],
    ['a character cut off', Buffer.from(`${right}日`).subarray(0, -1), 9, 1],
    [
      'bytes behind a mark and characters that stand for such',
      Buffer.from([0xef, 0xbb, 0xbf, ...Buffer.from('a\n\ufffd🎉\ufffd'), 0xc3]),
      2,
      5,
    ],
  ])('text that is not UTF-8, where it is not: %s', async (_, bytes, line, column) => {
    write('latin.mdx', bytes)
    expect(await problemsOf()).toMatchObject([
      { line, column, reason: 'the file is not UTF-8 text', fix: 'Save it again with the encoding UTF-8' },
    ])
  })

  test('a character NUL, where it is', async () => {
    write('nul.mdx', right.replace('Words.', 'Wo\0rds.'))
    expect(await problemsOf()).toMatchObject([
      {
        line: 8,
        column: 3,
        reason: 'there is a character NUL, which no text has',
        fix: 'Remove it',
        frame: expect.stringContaining('> 8 | Wo␀rds.'),
      },
    ])
  })

  test('a character NUL behind a line that ends in CR alone, in the line that it is shown in', async () => {
    write('nul.mdx', right.replace('Words.', 'Words.\rWo\0rds.'))
    expect(await problemsOf()).toMatchObject([{ line: 9, column: 3, frame: expect.stringContaining('>  9 | Wo␀rds.') }])
  })

  test.each([
    ['all lines', right.replaceAll('\n', '\r'), 1, 4],
    ['all lines, on an old Mac that opened a file of Windows', right.replaceAll('\n', '\r\r\n'), 1, 4],
    ['one line', right.replace('Words.\n', 'Words.\rMore.\n'), 8, 7],
  ])('lines that end in CR alone, at the first: %s', async (_, text, line, column) => {
    write('mac.mdx', text)
    expect(await problemsOf()).toMatchObject([
      { line, column, reason: 'the line ends as on old Macs, in CR alone', fix: 'Save the file again with line endings LF' },
    ])
  })

  test('front matter that is wrong, at its place', async () => {
    write('one.mdx', right.replace('2025-03-29', '2025-02-30'))
    const [post] = await readPosts()
    expect(post).toMatchObject({ problems: [{ file: shown('one.mdx'), line: 4, column: 7 }] })
    expect(post).not.toHaveProperty('fields')
  })
})

describe('what is warned of', () => {
  const warned = async () => (await readPosts()).map(({ fields, problems }) => ({ isRead: fields !== undefined, problems }))
  const described = (length: number) => right.replace('To another house', 'é🎉'.repeat(length / 2))

  test('is a description that is too long, though it is read', async () => {
    write('fine.mdx', described(160))
    write('long.mdx', described(182))
    expect(await warned()).toMatchObject([
      { isRead: true, problems: [] },
      {
        isRead: true,
        problems: [
          {
            line: 3,
            column: 14,
            severity: 'warning',
            reason: 'the description is 22 characters too long: search engines show about 160',
            fix: 'Shorten it',
            frame: expect.stringContaining('> 3 | description: é🎉'),
          },
        ],
      },
    ])
  })

  test.each([
    ['only front matter', right.slice(0, right.indexOf('\n\nWords')), 6, 4],
    ['only front matter, and a line break', right.slice(0, right.indexOf('\nWords')), 7, 1],
    ['only front matter, and space', right.replace('Words.', ' \n\t'), 10, 1],
    ['only front matter of Windows', right.slice(0, right.indexOf('\nWords')).replaceAll('\n', '\r\n'), 7, 1],
  ])('is %s, where words are to be written', async (_, text, line, column) => {
    write('bare.mdx', text)
    expect(await warned()).toMatchObject([
      {
        isRead: true,
        problems: [
          {
            line,
            column,
            severity: 'warning',
            reason: 'there are no words yet, and it is published',
            fix: 'Write them here, or keep it back with `published: false`',
          },
        ],
      },
    ])
  })

  test('is no draft without words', async () => {
    write('draft.mdx', right.replace('true', 'false').replace('Words.', ''))
    expect(await problemsOf()).toEqual([])
  })
})

describe('addresses', () => {
  test.each([
    ['My Post.mdx', '"My Post" cannot stand in an address', 'Rename it to my-post'],
    ['UPPER.mdx', '"UPPER" cannot stand in an address', 'Rename it to upper'],
    ['\u00e9.mdx', '"\u00e9" cannot stand in an address', 'Rename it to e'],
    ['a--b.mdx', '"a--b" cannot stand in an address', 'Rename it to a-b'],
    ['v1.2.mdx', '"v1.2" cannot stand in an address', 'Rename it to v12'],
    ['a_b.mdx', '"a_b" cannot stand in an address', 'Rename it to lower-case letters, digits and hyphens'],
    ['日本.mdx', '"日本" cannot stand in an address', 'Rename it to lower-case letters, digits and hyphens'],
    ['🎉.mdx', '"🎉" cannot stand in an address', 'Rename it to lower-case letters, digits and hyphens'],
    ['-.mdx', '"-" cannot stand in an address', 'Rename it to lower-case letters, digits and hyphens'],
    ['été déjà.mdx', '"été déjà" cannot stand in an address', 'Rename it to ete-deja'],
    ['party 🎉.mdx', '"party 🎉" cannot stand in an address', 'Rename it to party'],
    ['My Post/index.mdx', '"My Post" cannot stand in an address', 'Rename it to my-post'],
  ])('%s is a problem', async (name, reason, fix) => {
    write(name)
    expect(await problemsOf()).toMatchObject([{ file: shown(name), line: 1, column: 1, severity: 'error', reason, fix }])
  })

  test('that a folder of pictures would take from its file are a problem of both', async () => {
    write('moving.mdx')
    write('moving/notes.mdx')
    expect((await problemsOf()).map(({ file, reason }) => [file, reason])).toEqual([
      [shown('moving.mdx'), `its address is also that of ${shown('moving/notes.mdx')}`],
      [shown('moving/notes.mdx'), `its address is also that of ${shown('moving.mdx')}`],
    ])
  })

  test('that two files would share are a problem of both', async () => {
    write('moving.mdx')
    write('moving/index.mdx')
    write('other.mdx')
    expect(await problemsOf()).toMatchObject([
      { file: shown('moving.mdx'), reason: `its address is also that of ${shown('moving/index.mdx')}`, fix: 'Rename one of the two' },
      { file: shown('moving/index.mdx'), reason: `its address is also that of ${shown('moving.mdx')}`, fix: 'Rename one of the two' },
    ])
  })

  test('are no problem any more once one of the two is gone', async () => {
    const extra = write('moving.md')
    write('moving.mdx')
    expect(await problemsOf()).toHaveLength(2)
    rmSync(extra)
    expect(await problemsOf()).toEqual([])
  })
})

describe('reading again', () => {
  test('opens only what changed', async () => {
    write('one.mdx')
    write('two.mdx')
    const [one, two] = await readPosts()
    write('two.mdx', right.replace('Moving', 'Moving again'))
    const [sameOne, newTwo] = await readPosts()
    expect(sameOne).toBe(one)
    expect(newTwo).not.toBe(two)
    expect(newTwo?.fields?.title).toBe('Moving again')
  })
})

describe('readText', () => {
  test('gives the whole file', async () => {
    write('one.mdx')
    const { readText } = await load()
    expect(readText({ file: shown('one.mdx') })).toBe(readFileSync(join(dir, 'posts/one.mdx'), 'utf8'))
  })

  test('throws, with the name of the file, when it is gone', async () => {
    const { readText } = await load()
    expect(() => readText({ file: shown('gone.mdx') })).toThrow(`${shown('gone.mdx')}: the file cannot be read (ENOENT)`)
  })
})
