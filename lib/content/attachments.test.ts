import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const home = process.cwd()
let dir: string
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'attachments-')))
  mkdirSync(join(dir, 'content/posts/moving'), { recursive: true })
  process.chdir(dir)
  vi.stubEnv('CONTENT_DIR', 'content')
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

/** The module as it is for the content of this test. */
const load = () => import('./attachments')
const post = { path: '/blog/moving', file: 'content/posts/moving/index.mdx' }
/** Path of a file beside the post. */
const beside = (name: string) => join(dir, 'content/posts/moving', name)

function write(name: string, content: string | Uint8Array = name): string {
  mkdirSync(dirname(beside(name)), { recursive: true })
  writeFileSync(beside(name), content)
  return beside(name)
}
const hash = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8)
const photograph = (width: number) =>
  sharp({ create: { width, height: 100, channels: 3, background: '#ff0000' } })
    .jpeg()
    .toBuffer()

const flawOf = async (name: string) => {
  const { flaw } = await (await load()).findFile(post, name)
  return flaw && `${flaw.reason} → ${flaw.fix}`
}

describe('a file can be published', () => {
  test.each([
    'desk.pdf',
    'deeper/desk.pdf',
    '../desk.pdf',
    '../../desk.pdf',
    'Two words.PDF',
    '🎉.txt',
    'c#.txt',
    '100%.txt',
    'constructor',
  ])('%s', async (name) => {
    write(name)
    const { findFile } = await load()
    expect(await findFile(post, name)).toEqual({ file: { path: beside(name), hash: expect.stringMatching(/^[0-9a-f]{64}$/) } })
  })

  test.each(['café.txt', 'Ångström.txt'])('however the accents of %s are written', async (name) => {
    write(name.normalize('NFD'))
    const { publishedFiles } = await load()
    expect([...(await publishedFiles(post, [name.normalize('NFC')])).keys()]).toEqual([name.normalize('NFC')])
  })

  test('through a link that stays within the content', async () => {
    symlinkSync(write('desk.pdf'), beside('linked.pdf'))
    expect(await flawOf('linked.pdf')).toBeUndefined()
  })

  test('beside a post that is a file among others', async () => {
    write('../moving.txt')
    const { findFile } = await load()
    expect((await findFile({ path: '/blog/moving', file: 'content/posts/moving.mdx' }, 'moving.txt')).flaw).toBeUndefined()
  })
})

describe('a file cannot be published', () => {
  test('that does not exist', async () => {
    expect(await flawOf('desk.jpg')).toBe('the picture desk.jpg does not exist → Put it there, or correct its path')
    expect(await flawOf('paper.pdf')).toBe('the file paper.pdf does not exist → Put it there, or correct its path')
    expect(await flawOf('not/there/desk.jpg')).toBe('the picture not/there/desk.jpg does not exist → Put it there, or correct its path')
    expect(await flawOf('a\0b')).toBe('the file a\0b does not exist → Put it there, or correct its path')
    expect(await flawOf('a'.repeat(5000))).toMatch(/does not exist → Put it there/)
  })

  test('that has another name', async () => {
    write('index.mdx')
    write('.hidden.jpg')
    write('desk.png')
    write('Chair.jpg')
    write('deeper/table.jpg')
    expect(await flawOf('desk.jpg')).toBe('the picture desk.jpg does not exist → Write desk.png')
    expect(await flawOf('chair.jpg')).toBe('the picture chair.jpg does not exist → Write Chair.jpg')
    expect(await flawOf('deeper/tabel.jpg')).toBe('the picture deeper/tabel.jpg does not exist → Write deeper/table.jpg')
    expect(await flawOf('something-else.jpg')).toBe(
      'the picture something-else.jpg does not exist → Correct its name; there are: Chair.jpg, desk.png',
    )
    for (let n = 0; n < 9; n++) write(`z${n}`)
    expect(await flawOf('something-else.jpg')).toMatch(/there are: Chair.jpg, desk.png, z0, z1, z2, z3, z4, z5 …$/)
  })

  test('that lies elsewhere, or seems to be here', async () => {
    writeFileSync(join(dir, 'secret.txt'), 'x')
    mkdirSync(join(dir, 'content-of-others'))
    writeFileSync(join(dir, 'content-of-others/secret.txt'), 'x')
    symlinkSync(join(dir, 'secret.txt'), beside('linked.txt'))
    const outside = 'lies outside the folder of the content → Put it beside the file that names it'
    expect(await flawOf('../../../secret.txt')).toBe(`the file ../../../secret.txt ${outside}`)
    expect(await flawOf('../../../content-of-others/secret.txt')).toBe(`the file ../../../content-of-others/secret.txt ${outside}`)
    expect(await flawOf('linked.txt')).toBe(`the file linked.txt ${outside}`)
    expect(await flawOf('/etc/hostname')).toBe(`the file /etc/hostname ${outside}`)
  })

  test('that is hidden', async () => {
    write('.env')
    write('.private/desk.txt')
    symlinkSync(beside('.env'), beside('env.txt'))
    const hidden = 'is hidden → Give it, and its folder, a name that does not begin with a dot'
    expect(await flawOf('.env')).toBe(`the file .env ${hidden}`)
    expect(await flawOf('.private/desk.txt')).toBe(`the file .private/desk.txt ${hidden}`)
    expect(await flawOf('env.txt')).toBe(`the file env.txt ${hidden}`)
  })

  test('that is a folder, or writing', async () => {
    write('deeper/desk.txt')
    write('../draft.mdx')
    write('notes.MD')
    expect(await flawOf('deeper')).toBe('the file deeper is a folder → Name a file in it')
    expect(await flawOf('.')).toBe('the file . is a folder → Name a file in it')
    expect(await flawOf('../draft.mdx')).toBe(
      'the file ../draft.mdx is writing, not a file to publish → Link to the address it has on this site',
    )
    expect(await flawOf('notes.MD')).toMatch(/is writing/)
  })

  test('that is a picture with a flaw', async () => {
    write('empty.jpg', '')
    write('phone.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'))
    expect(await flawOf('empty.jpg')).toBe('the picture empty.jpg is empty → Save it again')
    expect(await flawOf('phone.heic')).toBe(
      'the picture phone.heic is of the format HEIC, which not every browser shows → Save it as JPEG or PNG, and name that file',
    )
  })

  test('that leads round in a circle, or must not be read', async () => {
    symlinkSync(beside('b.txt'), beside('a.txt'))
    symlinkSync(beside('a.txt'), beside('b.txt'))
    expect(await flawOf('a.txt')).toBe('the file a.txt cannot be read (ELOOP) → Check that you may read it')
    chmodSync(write('locked.txt'), 0)
    if (process.getuid?.() !== 0)
      expect(await flawOf('locked.txt')).toBe('the file locked.txt cannot be read (EACCES) → Check that you may read it')
  })
})

describe('what is published', () => {
  test.each([
    ['Two words.PDF', 'two-words', '.pdf'],
    ['Café 1.5.txt', 'cafe-15', '.txt'],
    ['archive.tar.gz', 'archivetar', '.gz'],
    ['LICENSE', 'license', ''],
    ['🎉.zip', 'file', '.zip'],
    ['deeper/desk.pdf', 'desk', '.pdf'],
  ])('of %s has a name fit for an address', async (name, stem, extension) => {
    write(name, 'x')
    const { publishedFiles, fileNames } = await load()
    const published = `${stem}.${hash('x')}${extension}`
    expect(await publishedFiles(post, [name])).toEqual(new Map([[name, { address: `/blog/moving/${published}` }]]))
    expect(await fileNames(post, [name])).toEqual([published])
  })

  test('is what the words name, once, without what cannot be', async () => {
    write('a.txt', 'one')
    write('b.txt', 'two')
    write('not-named.txt')
    const { publishedFiles, fileNames } = await load()
    const names = ['a.txt', 'lost.txt', 'b.txt', 'a.txt']
    expect([...(await publishedFiles(post, names)).keys()]).toEqual(['a.txt', 'b.txt'])
    expect(await fileNames(post, names)).toEqual([`a.${hash('one')}.txt`, `b.${hash('two')}.txt`])
    expect(await fileNames(post, [])).toEqual([])
  })

  test('of two files of one name are two, unless they are the same', async () => {
    write('desk.txt', 'one')
    write('deeper/desk.txt', 'two')
    write('deeper/same/desk.txt', 'one')
    const { fileNames } = await load()
    expect(await fileNames(post, ['desk.txt', 'deeper/desk.txt', 'deeper/same/desk.txt'])).toEqual([
      `desk.${hash('one')}.txt`,
      `desk.${hash('two')}.txt`,
    ])
  })

  test('of a picture is many files, and all that a page needs to know', async () => {
    write('My Desk.jpg', await photograph(500))
    const { publishedFiles, fileNames } = await load()
    const names = (await fileNames(post, ['My Desk.jpg'])).map((name) => name.replace(/[0-9a-f]{8}/, '#'))
    expect(names).toEqual(['my-desk.#.jpg', 'my-desk.500.#.avif', 'my-desk.500.#.webp'])
    const { address, picture } = (await publishedFiles(post, ['My Desk.jpg'])).get('My Desk.jpg') ?? {}
    expect(address).toMatch(/^\/blog\/moving\/my-desk\.[0-9a-f]{8}\.jpg$/)
    expect(picture).toMatchObject({ src: address, width: 500, height: 100, colours: { length: 4 }, sources: { length: 2 } })
  })

  test('of a picture has the ending of what it is', async () => {
    write(
      'desk.jpg',
      await sharp(await photograph(500))
        .png()
        .toBuffer(),
    )
    const { fileNames } = await load()
    expect((await fileNames(post, ['desk.jpg']))[0]).toMatch(/^desk\.[0-9a-f]{8}\.png$/)
  })

  test('has bytes: those of the file, and a picture encoded', async () => {
    write('a.txt', 'one')
    write('desk.jpg', await photograph(500))
    const { fileNames, fileBytes } = await load()
    const names = ['a.txt', 'desk.jpg']
    const [text = '', whole = '', avif = ''] = await fileNames(post, names)
    expect(String(await fileBytes(post, names, text))).toBe('one')
    expect((await sharp(await fileBytes(post, names, whole)).metadata()).format).toBe('jpeg')
    expect((await sharp(await fileBytes(post, names, avif)).metadata()).format).toBe('heif')
    expect(await fileBytes(post, names, 'a.txt')).toBeUndefined()
    expect(await fileBytes(post, ['desk.jpg'], text)).toBeUndefined()
  })

  test('is read again when the file changes, and only then', async () => {
    const path = write('a.txt', 'one')
    const { fileNames } = await load()
    expect(await fileNames(post, ['a.txt'])).toEqual([`a.${hash('one')}.txt`])
    const then = new Date(1e12)
    utimesSync(path, then, then)
    expect(await fileNames(post, ['a.txt'])).toEqual([`a.${hash('one')}.txt`])
    writeFileSync(path, 'two')
    utimesSync(path, then, then)
    expect(await fileNames(post, ['a.txt'])).toEqual([`a.${hash('one')}.txt`])
    utimesSync(path, then, new Date(1e12 + 1000))
    expect(await fileNames(post, ['a.txt'])).toEqual([`a.${hash('two')}.txt`])
  })

  test('in development is a picture as it is', async () => {
    vi.stubEnv('NODE_ENV', 'development')
    const bytes = await photograph(500)
    write('desk.jpg', bytes)
    const { fileNames, fileBytes, publishedFiles } = await load()
    const [name = ''] = await fileNames(post, ['desk.jpg'])
    expect((await fileBytes(post, ['desk.jpg'], name))?.equals(bytes)).toBe(true)
    expect((await publishedFiles(post, ['desk.jpg'])).get('desk.jpg')?.picture).toMatchObject({ width: 500, height: 100, sources: [] })
  })
})
