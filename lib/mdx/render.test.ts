import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ContentError } from '@/lib/content/problem'
import { type MdxComponents, renderMdx } from './render'
import { complaintsOf } from './rules/complaints-of'
import { remarkExpressions } from './rules/remark-expressions'

const components: MdxComponents = { Callout: () => null, table: () => null }
const render = (text: string) => renderMdx({ file: 'content/posts/moving.mdx', text, files: new Map() }, components)

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('renderMdx', () => {
  test('lists the headings, in order, with their ids and levels', async () => {
    const body =
      '# One "so"\n\n## Two with `code`\n\n<h2 id="own">Three</h2>\n\n<div>\n### Four\n</div>\n\n# One "so"\n\nA.[^1]\n\n[^1]: Note.'
    expect(await render(body)).toMatchObject({
      contents: [
        { id: 'one-so', text: 'One “so”', depth: 2 },
        { id: 'two-with-code', text: 'Two with code', depth: 3 },
        { id: 'own', text: 'Three', depth: 3 },
        { id: 'four', text: 'Four', depth: 4 },
        { id: 'one-so-2', text: 'One “so”', depth: 2 },
      ],
    })
  })

  test.each([
    ['', 0],
    ['Five words, and *two* more.', 5],
    ['It’s `one` well-known [link](https://example.com/not/counted).', 5],
    ['Words\n\n```ts\nconst none = 1\n```\n\n<div title="not these">but *these*</div>', 3],
    ['{/* none */}\n\nOne.[^1]\n\n## Two\n\n| three |\n| - |\n| four |\n\n[^1]: Not the labels of notes.', 11],
  ])('counts the words of %j', async (body, words) => {
    expect(await render(body)).toMatchObject({ words })
  })

  test('counts words where no spaces part them', async () => {
    const rendered = await render('私は学生です')
    expect('words' in rendered && rendered.words).toBeGreaterThan(1)
  })

  test('knows nothing of an earlier body', async () => {
    await render('# One\n\nwords words words')
    expect(await render('Two')).toMatchObject({ contents: [], words: 1 })
  })

  test('has no contents, no words and no markup for a body without words', async () => {
    const rendered = await render('\n\n\n')
    expect(rendered).toMatchObject({ contents: [], words: 0 })
    expect(rendered.problems ?? renderToStaticMarkup(rendered.content)).toBe('')
  })

  test.each([
    ['Words.\n\n{process.env.HOME}', '3:2  error  an expression cannot use `process`'],
    ["<b style={fetch('https://evil.example')}>so</b>", '1:11  error  an expression cannot use `fetch`'],
    ["<b {...fetch('https://evil.example')}>so</b>", '1:8  error  an expression cannot use `fetch`'],
    ["Words.\n\nexport const a = fetch('https://evil.example')", '3:1  error  a post cannot import or export'],
  ])('runs nothing of %j, surveyed or not', async (text, told) => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    await expect(render(text)).rejects.toThrow(`content/posts/moving.mdx:${told}`)
    expect(fetched).not.toHaveBeenCalled()
  })

  test('shows no element that an expression put together, though a survey could not know of it', async () => {
    const forged = "Object.fromEntries(Object.entries(made).map(([name, value]) => [name, name === 'type' ? 'script' : value]))"
    expect(await complaintsOf(`{((made) => 'props' in made ? ${forged} : 'so')(<b />)}`, [remarkExpressions])).toEqual([])
    await expect(render(`{((made) => 'props' in made ? ${forged} : 'so')(<b />)}`)).rejects.toThrow('an element can be made by a tag only')
  })

  test('lets a component take the place of a plain element', async () => {
    const rendered = await render('| a |\n| - |\n| b |\n\nAfter.')
    expect(rendered.problems ?? renderToStaticMarkup(rendered.content)).toBe('\n<p>After.</p>')
  })

  describe('given an expression that fails', () => {
    const body = '\n\n\n\n\n\nFine.\n\nOne {null.length} two\n\nAfter.'
    const report = [
      "content/posts/moving.mdx:9:6  error  an expression fails: Cannot read properties of null (reading 'length')",
      '   7 | Fine.',
      '   8 | ',
      '>  9 | One {null.length} two',
      '     |      ^',
      '  10 | ',
      '  11 | After.',
      '  → Mend what stands between the braces, or write \\{ where a plain brace is meant',
    ].join('\n')

    test.each(['production', 'test'])('ends the build, with its place (%s)', async (environment) => {
      vi.stubEnv('NODE_ENV', environment)
      const error = await render(body).catch((error: unknown) => error)
      expect(error).toBeInstanceOf(ContentError)
      expect(error).toHaveProperty('message', report)
    })

    test('tells and returns the problems in development', async () => {
      vi.stubEnv('NODE_ENV', 'development')
      const told = vi.spyOn(console, 'error').mockImplementation(() => {})
      expect(await render(body)).toEqual({
        problems: [
          {
            file: 'content/posts/moving.mdx',
            line: 9,
            column: 6,
            severity: 'error',
            reason: "an expression fails: Cannot read properties of null (reading 'length')",
            fix: 'Mend what stands between the braces, or write \\{ where a plain brace is meant',
            frame: '   7 | Fine.\n   8 | \n>  9 | One {null.length} two\n     |      ^\n  10 | \n  11 | After.',
          },
        ],
      })
      expect(told.mock.calls).toEqual([[report]])
    })

    test('names what is not known', async () => {
      await expect(render('One.\n\nThe price is {amount}.')).rejects.toThrow(
        'content/posts/moving.mdx:3:15  error  an expression fails: amount is not defined',
      )
    })
  })
})
