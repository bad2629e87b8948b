import { expect, test } from 'vitest'
import { sameNames, usualName } from './same-names'

const same = (...names: string[]) => sameNames(names, (name) => name)

test.each([
  ['nothing', [], []],
  ['case', ['Work', 'home', 'WORK'], [['Work', 'WORK'], ['home']]],
  ['accents', ['café', 'Cafe', 'cafe\u0301'], [['café', 'Cafe', 'cafe\u0301']]],
  ['spaces and signs', ['a story', 'A  story!', 'a-story'], [['a story', 'A  story!', 'a-story']]],
  ['another script', ['日本', 'にほん'], [['日本'], ['にほん']]],
  ['no letters', ['🎉', '!', '🎉'], [['🎉', '🎉'], ['!']]],
])('names that make one address are together: %s', (_, names, expected) => {
  expect(same(...names)).toEqual(expected)
})

test.each([
  [['a'], 'a'],
  [['b', 'a', 'b'], 'b'],
  [['new', 'old'], 'old'],
  [['b', 'a', 'c', 'a', 'b', 'c'], 'c'],
  [[], ''],
])('of %j the usual name is "%s"', (names, usual) => {
  expect(usualName(names)).toBe(usual)
})
