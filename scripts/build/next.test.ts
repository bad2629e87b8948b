import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextBuild } from './next'

const home = process.cwd()
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'next-'))
  process.chdir(dir)
  vi.stubEnv('PATH', `${dir}${delimiter}${process.env.PATH}`)
})
afterEach(() => {
  vi.unstubAllEnvs()
  process.chdir(home)
  rmSync(dir, { recursive: true })
})

/** Puts a program in the place of Next: it notes how it was called, and what was there. */
function standIn(...does: string[]): void {
  const notes = ['echo "$@" >> calls', 'ls .next .cache > seen 2>&1']
  writeFileSync('next', ['#!/bin/sh', ...notes, 'mkdir -p .next .cache/export', 'touch .next/prerender-manifest.json', ...does].join('\n'))
  chmodSync('next', 0o755)
}

const calls = () => readFileSync('calls', 'utf8').trim().split('\n')
const build = (of: string, signal = new AbortController().signal) => nextBuild(of, 'plan.json', signal)

const anew = 'build'
const again = 'build --experimental-build-mode generate'

test('makes a program anew when it was made of something else', async () => {
  standIn()
  for (const of of ['one', 'one', 'two', 'one']) expect(await build(of)).toBe(true)
  expect(calls()).toEqual([anew, again, anew, anew])
})

test('takes no program for whole that was being made when it was stopped', async () => {
  standIn()
  await build('one')
  standIn('exit 1')
  expect(await build('two')).toBe(false)
  standIn()
  await build('one')
  await build('one')
  expect(calls().slice(1)).toEqual([anew, anew, again])
})

test('has the program again that a failed rendering had', async () => {
  standIn()
  await build('one')
  standIn('exit 1')
  expect(await build('one')).toBe(false)
  standIn()
  await build('one')
  expect(calls().slice(1)).toEqual([again, again])
})

test('shows Next nothing that an earlier build has rendered', async () => {
  standIn()
  await build('one')
  mkdirSync('.cache/export/blog', { recursive: true })
  await build('one')
  expect(readFileSync('seen', 'utf8')).not.toMatch(/^(?:export|prerender-manifest\.json)$/m)
  expect([existsSync('.cache/export'), existsSync('.cache/export/blog'), existsSync('.cache/export.old')]).toEqual([true, false, false])
})

test('is stopped when somebody it waits for has failed', async () => {
  standIn('exec sleep 60')
  const stopping = new AbortController()
  const built = build('one', stopping.signal)
  await vi.waitFor(() => expect(existsSync('seen')).toBe(true))
  stopping.abort()
  expect(await built).toBe(false)
  expect(existsSync('.next/made-of')).toBe(false)
})
