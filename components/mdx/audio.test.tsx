import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Audio } from './audio'

test('is played by the browser, and named', () => {
  expect(renderToStaticMarkup(<Audio src="river.mp3" label="The river" />)).toBe(
    '<figure><audio src="river.mp3" preload="metadata" controls="" aria-label="The river"><a href="river.mp3">Open the recording</a></audio>' +
      '<figcaption>The river</figcaption></figure>',
  )
})
