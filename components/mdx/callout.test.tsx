import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Callout } from './callout'

const plain = 'mt-4 mb-4 px-3 py-2 rounded-xl border-2 border-muted'
const box = 'mt-4 mb-4 px-3 pt-3 pb-2 rounded-xl border-2 callout'

test.each([
  ['a quiet box', <Callout key="">Words.</Callout>, `<div class="${plain}">Words.</div>`],
  [
    'one with a title',
    <Callout key="" title="In short">
      <p>Words.</p>
    </Callout>,
    `<div class="${plain}"><p><strong>In short</strong></p><p>Words.</p></div>`,
  ],
  [
    'a note',
    <Callout key="" kind="note">
      <p>Words.</p>
    </Callout>,
    `<div role="note" class="${box} note"><p class="callout-label" lang="en">Note</p><p>Words.</p></div>`,
  ],
  [
    'a tip with an odd title',
    <Callout key="" kind="tip" title={'<b> & "so" 🎉'}>
      Words.
    </Callout>,
    `<div role="note" class="${box} tip"><p class="callout-label" lang="en">Tip</p><p><strong>&lt;b&gt; &amp; &quot;so&quot; 🎉</strong></p>Words.</div>`,
  ],
  [
    'a warning with an empty title',
    <Callout key="" kind="warning" title="">
      Words.
    </Callout>,
    `<div role="note" class="${box} warning"><p class="callout-label" lang="en">Warning</p>Words.</div>`,
  ],
  ['an empty box', <Callout key="">{undefined}</Callout>, `<div class="${plain}"></div>`],
])('is %s', (_, callout, html) => {
  expect(renderToStaticMarkup(callout)).toBe(html)
})
