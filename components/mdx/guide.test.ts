import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { postFrontMatter } from '@/lib/content/schema'
import { mdxComponents } from '.'

const guide = readFileSync('content/posts/writing-here.mdx', 'utf8')

test.each(Object.keys(mdxComponents).filter((name) => /^[A-Z]/.test(name)))('the guide shows <%s>, and its source', (name) => {
  expect(guide.split(`<${name}`).length - 1).toBeGreaterThanOrEqual(2)
})

test.each(Object.keys(postFrontMatter.shape))('the guide shows the field %s', (name) => {
  expect(guide.split('\n---\n').slice(1).join('\n---\n')).toMatch(new RegExp(`^ *${name}:`, 'm'))
})
