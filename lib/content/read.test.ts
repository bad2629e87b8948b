import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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
      fields: { title: 'Moving', description: 'To another house', date: '2025-03-29', published: true },
      attachments: [],
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
    expect(post?.attachments.sort()).toEqual(['Two words.PDF', 'desk.jpg', 'linked.jpg'])
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
    for (const name of ['index', 'blog', '404', 'icon', 'about']) write(`../pages/${name}.mdx`, '---\ntitle: T\ndescription: D\n---\n')
    const { pageFrontMatter } = await import('./schema')
    const refused = readEntries('pages', pageFrontMatter).filter(({ problems }) => problems.length)
    expect(refused.map(({ slug }) => slug).sort()).toEqual(['404', 'blog', 'icon', 'index'])
  })

  test('is not what editors and systems leave behind, nor other files', async () => {
    for (const name of ['.hidden.mdx', '.one.mdx.swp', 'one.mdx~', '#one.mdx#', '.DS_Store', 'desk.jpg', 'one.txt', 'pictures/desk.jpg'])
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
  const [line, column, severity] = [1, 1, 'error']

  test('a link that leads nowhere', async () => {
    mkdirSync(join(dir, 'posts'))
    symlinkSync('nowhere.mdx', join(dir, 'posts/lost.mdx'))
    expect(await readPosts()).toEqual([
      {
        slug: 'lost',
        file: shown('lost.mdx'),
        attachments: [],
        problems: [
          {
            file: shown('lost.mdx'),
            line,
            column,
            severity,
            reason: 'the file cannot be read (ENOENT)',
            fix: 'Check that it exists and that you may read it',
            frame: '',
          },
        ],
      },
    ])
  })

  test('a link in a circle', async () => {
    mkdirSync(join(dir, 'posts'))
    symlinkSync('round.mdx', join(dir, 'posts/round.mdx'))
    expect(await problemsOf()).toMatchObject([{ file: shown('round.mdx'), reason: 'the file cannot be read (ELOOP)' }])
  })

  test('a folder with the name of a file', async () => {
    mkdirSync(join(dir, 'posts/folder.mdx'), { recursive: true })
    expect(await problemsOf()).toMatchObject([{ file: shown('folder.mdx'), reason: 'the file cannot be read (EISDIR)' }])
  })

  test('a folder whose words are not in its index', async () => {
    write('moving/moving.mdx')
    expect(await problemsOf()).toMatchObject([{ file: shown('moving/index.mdx'), reason: 'the file cannot be read (ENOENT)' }])
  })

  test('text that is not UTF-8', async () => {
    write('latin.mdx', Buffer.from(right.replace('Moving', 'Déménager'), 'latin1'))
    expect(await problemsOf()).toEqual([
      {
        file: shown('latin.mdx'),
        line,
        column,
        severity,
        reason: 'the file is not UTF-8 text',
        fix: 'Save it again with the encoding UTF-8',
        frame: '',
      },
    ])
  })

  test('front matter that is wrong, at its place', async () => {
    write('one.mdx', right.replace('2025-03-29', '2025-02-30'))
    const [post] = await readPosts()
    expect(post).toMatchObject({ problems: [{ file: shown('one.mdx'), line: 4, column: 7 }] })
    expect(post).not.toHaveProperty('fields')
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
    ['My Post/index.mdx', '"My Post" cannot stand in an address', 'Rename it to my-post'],
  ])('%s is a problem', async (name, reason, fix) => {
    write(name)
    expect(await problemsOf()).toMatchObject([{ file: shown(name), line: 1, column: 1, severity: 'error', reason, fix }])
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

  test('sees a file that was put beside it', async () => {
    write('one/index.mdx')
    expect((await readPosts())[0]?.attachments).toEqual([])
    write('one/desk.jpg', '')
    expect((await readPosts())[0]?.attachments).toEqual(['desk.jpg'])
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
