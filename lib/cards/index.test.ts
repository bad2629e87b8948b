import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cardBytes } from '.'
import { forgetUnused, workshop } from './workshop'

const card = (title: string) => ({ title, description: '', lang: 'en' })
const kept = () => readdirSync(workshop()).filter((name) => name.endsWith('.png'))

test('a card is drawn once, even if it is asked for twice at a time, and kept', async () => {
  const title = randomUUID()
  await cardBytes(card('Another'))
  const before = new Set(kept())
  const [a, b] = await Promise.all([cardBytes(card(title)), cardBytes(card(title))])
  const made = kept().filter((name) => !before.has(name))
  expect(made).toHaveLength(1)
  expect(a.equals(b)).toBe(true)
  expect((await cardBytes(card(title))).equals(a)).toBe(true)
})

test('one that was left empty, as when a machine stops, is drawn anew', async () => {
  const title = randomUUID()
  await cardBytes(card('Another'))
  const before = new Set(kept())
  const drawn = await cardBytes(card(title))
  const [made = ''] = kept().filter((name) => !before.has(name))
  writeFileSync(join(workshop(), made), '')
  expect((await cardBytes(card(title))).equals(drawn)).toBe(true)
  expect(readFileSync(join(workshop(), made)).equals(drawn)).toBe(true)
})

test('one that was of no use for long is forgotten', async () => {
  await cardBytes(card('Another'))
  const before = new Set(kept())
  await cardBytes(card(randomUUID()))
  const [made = ''] = kept().filter((name) => !before.has(name))
  const longAgo = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000)
  utimesSync(join(workshop(), made), longAgo, longAgo)
  forgetUnused()
  expect(existsSync(join(workshop(), made))).toBe(false)
})
