import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Video } from './video'

test('keeps its place, and loads no more than it must to be played', () => {
  expect(renderToStaticMarkup(<Video src="/blog/walk/river.1a2b3c4d.mp4" width={1280} height={720} label="The river" />)).toBe(
    '<figure><video src="/blog/walk/river.1a2b3c4d.mp4" width="1280" height="720" preload="metadata" controls="" playsInline="" aria-label="The river">' +
      '<a href="/blog/walk/river.1a2b3c4d.mp4">Open the video</a></video><figcaption>The river</figcaption></figure>',
  )
})

test('with a picture to stand there it loads nothing; it may have captions, begin again, and be silent', () => {
  const video = <Video src="a.mp4" width={640} height={360} label="A &amp; B" poster="a.jpg" captions="a.vtt" loop muted />
  expect(renderToStaticMarkup(video)).toBe(
    '<figure><video src="a.mp4" width="640" height="360" poster="a.jpg" preload="none" controls="" playsInline="" loop="" muted="" aria-label="A &amp; B">' +
      '<track kind="captions" src="a.vtt" label="Captions"/><a href="a.mp4">Open the video</a></video><figcaption>A &amp; B</figcaption></figure>',
  )
})
