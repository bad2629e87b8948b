import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { DraftMark } from './draft-mark'

afterEach(() => {
  vi.unstubAllEnvs()
})

const markOf = (entry: Parameters<typeof DraftMark>[0]['entry']) =>
  renderToStaticMarkup(<DraftMark entry={entry} />)
    .replace(/<[^>]*>/g, '')
    .trim()
const post = { draft: false, published: true, date: '2025-03-29', listed: true } as const

test.each([
  ['a published post', post, ''],
  ['a draft', { ...post, draft: true, published: false }, 'Draft'],
  ['a post whose day is to come', { ...post, draft: true, date: '2999-04-01' }, 'Draft until 1 April 2999'],
  ['a post that is not listed', { ...post, listed: false }, 'Unlisted'],
  ['a draft that is not to be listed', { ...post, draft: true, published: false, listed: false }, 'Draft'],
  ['a page', { draft: false, published: true }, ''],
  ['a page that is a draft', { draft: true, published: false }, 'Draft'],
] as const)('the author of %s reads in development: %s', (_, entry, mark) => {
  vi.stubEnv('NODE_ENV', 'development')
  expect(markOf(entry)).toBe(mark)
})

test('readers of a post that is not listed are told nothing', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(markOf({ ...post, listed: false })).toBe('')
})
