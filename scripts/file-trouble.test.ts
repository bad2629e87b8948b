import type { StatsFs } from 'node:fs'
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { fileTrouble, spaceTrouble } from './file-trouble.mjs'

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, statfsSync: vi.fn(fs.statfsSync) }
})

const home = process.cwd()
const dir = mkdtempSync(join(tmpdir(), 'trouble-'))
afterAll(() => rmSync(dir, { recursive: true }))

function errorOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing failed')
}

mkdirSync(join(dir, 'folder/inner'), { recursive: true })
writeFileSync(join(dir, 'file'), '')

test.each<[string, () => unknown, RegExp]>([
  [
    'a folder in the place of a file',
    () => writeFileSync(join(dir, 'folder'), ''),
    /folder cannot be opened: a folder is in the place of a file \(EISDIR\)\n {2}→ Remove the folder/,
  ],
  [
    'a file in the place of a folder',
    () => writeFileSync(join(dir, 'file/a/b'), ''),
    /[\\/]file cannot be opened: a file is in the place of a folder/,
  ],
  [
    'something in the place of what gets its name',
    () => renameSync(join(dir, 'file'), join(dir, 'folder')),
    /folder cannot be written: a folder is in/,
  ],
])('tells of %s', (_, act, says) => {
  expect(fileTrouble(errorOf(act))).toMatch(says)
})

test.skipIf(!existsSync('/dev/full'))('tells that the disk is full', () => {
  const full = openSync('/dev/full', 'w')
  const error = errorOf(() => writeSync(full, 'a'))
  closeSync(full)
  expect(fileTrouble(error)).toBe(
    'A file cannot be written: there is no space left (ENOSPC)\n  → Make room on the disk, and begin again: what was published stands as it was',
  )
})

test('names the folder whose disk is full, where nobody says which file it was', () => {
  mkdirSync(join(dir, '.cache'))
  process.chdir(dir)
  onTestFinished(() => process.chdir(home))
  vi.mocked(statfsSync).mockReturnValueOnce({ bavail: 1, bsize: 4096 } as StatsFs)
  const error = Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' })
  expect(fileTrouble(error)).toMatch(/^\.cache cannot be written: there is no space left \(ENOSPC\)/)
})

test('tells of nothing that is a fault of ours', () => {
  expect(fileTrouble(new TypeError('a is not a function'))).toBeUndefined()
  expect(fileTrouble(Object.assign(new Error('no such file'), { code: 'ENOENT' }))).toBeUndefined()
  expect(fileTrouble('words')).toBeUndefined()
})

test('says nothing of a disk with room', () => {
  expect(spaceTrouble(dir, join(dir, 'none'))).toBeUndefined()
})
