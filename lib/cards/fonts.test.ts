import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { facesFor } from './faces'
import { workshop } from './workshop'

test('a font that was left empty, as when a machine stops, is made ready anew', async () => {
  const [face] = facesFor('x', 'en', { pkg: 'inter', axis: 'wght', axes: { wght: 401 } })
  if (!face) throw new Error('there is no face')
  const fresh = async () => {
    vi.resetModules()
    return (await import('./fonts')).fontOf(face, 'latin')
  }
  const before = await fresh()
  writeFileSync(join(workshop(), 'fonts', `${before.family}.ttf`), '')
  expect(await fresh()).toEqual(before)
})
