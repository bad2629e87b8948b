import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { attachmentAddresses, readAttachments } from './attachments'

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'attachments-'))
  mkdirSync(join(dir, 'moving'))
})
afterEach(() => rmSync(dir, { recursive: true }))

/** A post with these files beside it. */
function postWith(files: Record<string, string | Uint8Array>) {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, 'moving', name), content)
  return { path: '/blog/moving', file: join(dir, 'moving/index.mdx'), attachments: Object.keys(files) }
}
const hash = (content: string) => createHash('sha256').update(content).digest('hex').slice(0, 8)

describe('readAttachments', () => {
  test('gives bytes, and a published name that holds their hash', () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0x00, 0x0a, 0xff])
    const [desk] = readAttachments(postWith({ 'desk.jpg': bytes }))
    expect(desk).toEqual({
      name: 'desk.jpg',
      published: 'desk.4cecfb78.jpg',
      address: '/blog/moving/desk.4cecfb78.jpg',
      bytes: Buffer.from(bytes),
    })
  })

  test.each([
    ['Two words.PDF', 'two-words', '.pdf'],
    ['Café 1.5.png', 'cafe-15', '.png'],
    ['archive.tar.gz', 'archivetar', '.gz'],
    ['LICENSE', 'license', ''],
    ['🎉.png', 'file', '.png'],
  ])('publishes %s under a name fit for an address', (name, stem, extension) => {
    expect(readAttachments(postWith({ [name]: 'x' }))[0]?.published).toBe(`${stem}.${hash('x')}${extension}`)
  })

  test('changes the published name with the bytes, and only with them', () => {
    const name = (content: string) => readAttachments(postWith({ 'a.txt': content }))[0]?.published
    expect(name('one')).toBe(name('one'))
    expect(name('one')).not.toBe(name('two'))
  })

  test('throws when a file is gone', () => {
    expect(() => readAttachments({ ...postWith({}), attachments: ['gone.jpg'] })).toThrow('ENOENT')
  })
})

test('attachmentAddresses gives the address of each file by its name', () => {
  expect(attachmentAddresses(postWith({ 'a.txt': 'one', 'B c.txt': 'two' }))).toEqual({
    'a.txt': `/blog/moving/a.${hash('one')}.txt`,
    'B c.txt': `/blog/moving/b-c.${hash('two')}.txt`,
  })
  expect(attachmentAddresses(postWith({}))).toEqual({})
})
