import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readFiles, writeFiles } from './sample-folder'
import { writePost } from './write-post'

let dir: string
let posts: string
beforeEach(() => {
  dir = realpathSync(mkdtempSync(join(tmpdir(), 'posts-')))
  posts = join(dir, 'posts')
  writeFiles(dir, { 'a.png': '1' })
})
afterEach(() => rmSync(dir, { recursive: true }))

const write = (attachments: Record<string, string> = {}) =>
  writePost(posts, { slug: 'moving', extension: 'md', text: 'Words.', attachments: new Map(Object.entries(attachments)) })
const beside = () => write({ [join(dir, 'a.png')]: 'b.png' })

test('a post by itself is a file', () => {
  expect(write()).toBe(join(posts, 'moving.md'))
  expect(readFiles(posts)).toEqual({ 'moving.md': 'Words.' })
})

test('a post with files is a folder, which its owner and others can open', () => {
  expect(beside()).toBe(join(posts, 'moving/index.md'))
  expect(readFiles(posts)).toEqual({ 'moving/b.png': '1', 'moving/index.md': 'Words.' })
  mkdirSync(join(posts, 'other'))
  expect(statSync(join(posts, 'moving')).mode).toBe(statSync(join(posts, 'other')).mode)
})

test('what is there is not overwritten, and nothing is left behind', () => {
  writeFiles(posts, { 'moving.md': 'Mine.', 'moving/c.png': '2' })
  expect(() => write()).toThrow('EEXIST')
  expect(beside).toThrow('ENOTEMPTY')
  expect(readFiles(posts)).toEqual({ 'moving.md': 'Mine.', 'moving/c.png': '2' })
  expect(readdirSync(posts).sort()).toEqual(['moving', 'moving.md'])
})

test('when a file cannot be copied there is no post, nor a part of one', () => {
  expect(() => write({ [join(dir, 'a.png')]: 'a.png', [join(dir, 'gone.png')]: 'b.png' })).toThrow('ENOENT')
  expect(readdirSync(posts)).toEqual([])
})

test('what an import that was cut short left behind is no obstacle', () => {
  writeFiles(posts, { '.moving.importing/index.md': 'Half.', '.moving.importing/old.png': '2' })
  beside()
  expect(readFiles(posts)).toEqual({ 'moving/b.png': '1', 'moving/index.md': 'Words.' })
  expect(existsSync(join(posts, '.moving.importing'))).toBe(false)
})
