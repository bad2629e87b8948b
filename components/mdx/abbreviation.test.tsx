import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Abbreviation } from './abbreviation'

test('a short form can be reached without a pointer', () => {
  expect(renderToStaticMarkup(<Abbreviation title={'The "Individual" Contributor'}>IC</Abbreviation>)).toBe(
    '<abbr title="The &quot;Individual&quot; Contributor" tabindex="0">IC</abbr>',
  )
})
