import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Keys } from './keys'

test.each([
  ['Esc', '<kbd>Esc</kbd>'],
  ['Ctrl+Shift+K', '<kbd><kbd>Ctrl</kbd>+<kbd>Shift</kbd>+<kbd>K</kbd></kbd>'],
  ['Ctrl++', '<kbd><kbd>Ctrl</kbd>+<kbd>+</kbd></kbd>'],
  ['Ctrl + +', '<kbd><kbd>Ctrl</kbd>+<kbd>+</kbd></kbd>'],
  ['Ctrl + + ', '<kbd><kbd>Ctrl</kbd>+<kbd>+</kbd></kbd>'],
  ['+', '<kbd>+</kbd>'],
  ['Ctrl + Page Down', '<kbd><kbd>Ctrl</kbd>+<kbd>Page Down</kbd></kbd>'],
  ['⌘+⇧+🙂', '<kbd><kbd>⌘</kbd>+<kbd>⇧</kbd>+<kbd>🙂</kbd></kbd>'],
  ['A+A', '<kbd><kbd>A</kbd>+<kbd>A</kbd></kbd>'],
  ['Ctrl+<', '<kbd><kbd>Ctrl</kbd>+<kbd>&lt;</kbd></kbd>'],
  ['', '<kbd></kbd>'],
])('shows the keys of %j', (keys, html) => {
  expect(renderToStaticMarkup(<Keys>{keys}</Keys>)).toBe(html)
})

test('words with markup are one key', () => {
  const words = (
    <Keys>
      <b>Ctrl</b>+K
    </Keys>
  )
  expect(renderToStaticMarkup(words)).toBe('<kbd><b>Ctrl</b>+K</kbd>')
})
