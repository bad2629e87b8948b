import { expect, test } from 'vitest'
import { staticParams } from './static-params'

test('a list with pages is given as it is', () => {
  expect(staticParams([{ slug: 'a' }, { slug: 'b' }], { slug: '-' })).toEqual([{ slug: 'a' }, { slug: 'b' }])
})

test('an empty list names the page that cannot exist, since the export needs one', () => {
  expect(staticParams([], { slug: '-' })).toEqual([{ slug: '-' }])
})
