import { expect, test } from 'vitest'
import { type Figure, growthOver, median, table } from './figures'

const figure = (name: string, value: number): Figure => ({ name, value, unit: 's', meaning: '' })

test('growth is the exponent of the number of posts, from one size to the next', () => {
  const [build] = growthOver([
    { posts: 10, figures: [figure('build', 3)] },
    { posts: 100, figures: [figure('build', 30)] },
    { posts: 1000, figures: [figure('build', 30)] },
  ])
  expect(build?.steps.map(({ exponent }) => exponent)).toEqual([undefined, expect.closeTo(1), expect.closeTo(0)])
})

test('a figure that one size lacks, or that is nothing, has no growth there', () => {
  const growth = growthOver([
    { posts: 10, figures: [figure('shift', 0), figure('build', 3)] },
    { posts: 100, figures: [figure('shift', 2)] },
  ])
  expect(growth.flatMap(({ steps }) => steps.map(({ exponent }) => exponent))).toEqual(Array(4).fill(undefined))
  expect(table(growth).split('\n')[2]).toMatch(/^build +s +3 +– +–$/)
})

test('a median leaves the numbers in their order', () => {
  const numbers = [3, 1, 2]
  expect(median(numbers)).toBe(2)
  expect(numbers).toEqual([3, 1, 2])
})
