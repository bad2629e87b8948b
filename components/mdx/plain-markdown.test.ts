import { describe, expect, test } from 'vitest'
import { hasPlainForm } from '@/lib/mdx/plain-forms'
import { plainMarkdown } from '@/lib/mdx/plain-markdown'
import { mdxComponents } from '.'

test.each(Object.keys(mdxComponents))('it is known what <%s> becomes in plain Markdown', (name) => {
  expect(
    hasPlainForm(name),
    `Say in lib/mdx/plain-forms.ts what <${name}> becomes where no component runs: its words, or what says the same`,
  ).toBe(true)
})

const plain = (words: string) =>
  plainMarkdown({ file: 'a.mdx', text: words, files: new Map(), url: 'https://my.blog/blog/a', siteUrl: 'https://my.blog' })

describe('in plain Markdown', () => {
  test.each([
    ['An <Abbreviation title="Individual Contributor">IC</Abbreviation>.', 'An IC (Individual Contributor).'],
    ['<Audio src="a.ogg" label="Two tones" />', '[Two tones](https://my.blog/blog/a.ogg)'],
    ['<Callout>\nWords.\n</Callout>', 'Words.'],
    ['<Callout title="Title">\nWords.\n</Callout>', '**Title**\n\nWords.'],
    ['<Callout kind="warning" title="A *title*">\nWords.\n</Callout>', '> [!WARNING]\n> **A \\*title\\***\n>\n> Words.'],
    ['a <Callout kind="tip">b</Callout> c', 'a (b) c'],
    ['<Disclosure summary="More">\nWords.\n\n- Point\n</Disclosure>', '**More**\n\nWords.\n\n- Point'],
    ['<Figure src="/a.png" alt="A desk" caption="By the _window_" />', '![A desk](https://my.blog/a.png)\n\nBy the \\_window\\_'],
    ['<Figure src="/a.png" alt="">\nWith a [link](/b).\n</Figure>', '![](https://my.blog/a.png)\n\nWith a [link](https://my.blog/b).'],
    ['Press <Keys>Ctrl+Shift+K</Keys>.', 'Press Ctrl+Shift+K.'],
    ['<Muted>_quietly_</Muted>', '_quietly_'],
    [
      '<Quotation by="Seneca" source="Letters" href="https://b.example">\nWords.\n</Quotation>',
      '> Words.\n>\n> — Seneca, [*Letters*](https://b.example)',
    ],
    ['<Quotation by="Seneca">\nWords.\n</Quotation>', '> Words.\n>\n> — Seneca'],
    ['<Quotation href="/b">\nWords.\n</Quotation>', '> Words.\n>\n> — [https://my.blog/b](https://my.blog/b)'],
    ['<Quotation>\nOne.\n\nTwo.\n</Quotation>', '> One.\n>\n> Two.'],
    ['a <SideNote>b</SideNote>', 'a (b)'],
    ['<SideNote>\na\n\nb\n</SideNote>', '> **Aside**\n>\n> a\n>\n> b'],
    ['<Update date="2026-12-01">\nWords.\n</Update>', '> **Updated 1 December 2026**\n>\n> Words.'],
    ['<Video src="/a.webm" width={8} height={4} label="Hills" captions="/a.vtt" />', '[Hills](https://my.blog/a.webm)'],
    ['- <input type="checkbox" checked /> a\n- <input type="checkbox" disabled /> b', '- [x] a\n- [ ] b'],
  ])('%s', async (words, expected) => {
    expect(await plain(words)).toBe(`${expected}\n`)
  })
})
