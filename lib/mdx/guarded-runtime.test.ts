import * as runtime from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { guardedRuntime } from './guarded-runtime'

type Make = (type: unknown, props: object) => never
const { jsx, jsxs, Fragment } = guardedRuntime(runtime) as unknown as { jsx: Make; jsxs: Make; Fragment: unknown }
const forged = () => ({ ...(jsx('b', {}) as object), type: 'script', props: { dangerouslySetInnerHTML: { __html: 'alert(1)' } } })

describe('elements that no tag made are refused', () => {
  const only = 'an element can be made by a tag only'
  test.each([
    ['shown', () => jsx(Fragment, { children: forged() }), only],
    ['in a list', () => jsxs('p', { children: ['a', ['b', [forged()]]] }), only],
    ['in a set', () => jsx('p', { children: new Set([forged()]) }), only],
    ['as a prop', () => jsx(() => null, { title: forged() }), only],
    ['promised', () => jsx('p', { children: Promise.resolve(forged()) }), 'a promise cannot be shown'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(message)
  })
})

test('all others are made as ever', () => {
  const element = jsxs('p', {
    title: 'a',
    children: ['a', jsx('b', { children: new Set([1, 'c']) }), [jsx('i', {})].values(), null, false],
  })
  expect(renderToStaticMarkup(element)).toBe('<p title="a">a<b>1c</b><i></i></p>')
})
