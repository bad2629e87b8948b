import { describe, expect, test } from 'vitest'
import { writeTemplates } from './templates'

const site = { liquid: true, addressOf: (file: string) => (file.startsWith('known') ? `/blog/${file}` : undefined) }
const write = (text: string, liquid = true) => writeTemplates(text, { ...site, liquid })
const notesOf = (text: string) => write(text).notes.map(({ line, text: told }) => `${line} ${told}`)

describe('a template becomes what it stands for', () => {
  test.each([
    ['{{ site.baseurl }}/a.png', '/a.png'],
    ['{{site.url}}{{site.baseurl}}/a', '/a'],
    ["{{ '/a.png' | relative_url }}", '/a.png'],
    ['{{ "/a.png" | prepend: site.baseurl }}', '/a.png'],
    ['[a]({% post_url known-post %})', '[a](/blog/known-post)'],
    ['[a]({% link known.md %})', '[a](/blog/known.md)'],
    ['[a]({{< ref "known.md#part" >}})', '[a](/blog/known.md#part)'],
    ['[a]({{% relref known.md %}})', '[a](/blog/known.md)'],
    ['{{< figure src="a.png" alt="A" >}}', '![A](a.png)'],
    ['{{< figure src="a b.png" caption="A \\"b\\" [c]" />}}', '![A "b" \\[c\\]](<a b.png> "A \\"b\\" [c]")'],
    ["{{<figure src='a.png' title='A'>}}", '![A](a.png "A")'],
    ['{% raw %}{{ a }}{% endraw %}', '{{ a }}'],
    ['```\n{% raw %}\n{{ a }}\n{% endraw %}\n```', '```\n\n{{ a }}\n\n```'],
    ['{% highlight ruby %}\n# a\n{% endhighlight %}', '```ruby\n# a\n```'],
    ['{% highlight md %}\n```\n{% b %}\n```\n{% endhighlight %}', '````md\n```\n{% b %}\n```\n````'],
    ['{{< highlight go >}}a{{< /highlight >}}', '```go\na\n```'],
    ['{{< highlight go >}}\r\na\r\n{{< / highlight >}}\r\n', '```go\r\na\r\n```\r\n'],
  ])('%j', (text, result) => {
    expect(write(text)).toEqual({ text: result, notes: [] })
  })
})

describe('what gets lost is told of', () => {
  test.each([
    ['a\n\n{: .lead}\n', 'a\n\n\n', '3 `{: .lead}` has no counterpart here: it was left out'],
    ['![a](b.png){: width="3"}', '![a](b.png)', '1 `{: width="3"}` has no counterpart here: it was left out'],
    ['a\n\n* TOC\n{:toc}\n\nb', 'a\n\n\n\n\nb', '4 `{:toc}` has no counterpart here: it was left out'],
    ['{% highlight js linenos %}\na\n{% endhighlight %}', '```js\na\n```', '1 `linenos` has no counterpart here: it was left out'],
    ['{{< figure src="a.png" alt="A"\n  width="3" >}}\nb', '![A](a.png)\n\nb', '1 `width="3"` has no counterpart here: it was left out'],
    [
      '![a](https://b.example/c.png align="left")',
      '![a](https://b.example/c.png)',
      '1 `align="left"` has no counterpart here: it was left out',
    ],
    ['%[https://b.example/]', '<https://b.example/>', '1 `https://b.example/` was shown within the page: it became a link'],
    ['{% embed https://b.example/ %}', '<https://b.example/>', '1 `https://b.example/` was shown within the page: it became a link'],
    ['{% link https://b.example/c %}', '<https://b.example/c>', '1 `https://b.example/c` was shown within the page: it became a link'],
  ])('%j', (text, result, note) => {
    expect(write(text).text).toBe(result)
    expect(notesOf(text)).toEqual([note])
  })
})

describe('what is not known stays as text, and is told of', () => {
  test.each([
    '{% include a.html %}',
    '{% post_url unknown %}',
    '{{< youtube abc >}}',
    '{{% notice %}}',
    '{{< figure alt="A" >}}',
    '{{< ref "unknown.md" >}}',
    '{{ page.title }}',
    '{{ "/a" | upcase }}',
    '{% highlight ruby %}',
    '{% constructor %}',
  ])('%j', (tag) => {
    const text = `a\n\n${tag} b`
    expect(write(text).text).toBe(text)
    expect(notesOf(text)).toEqual([`3 \`${tag}\` means nothing here, and stays as text. Write what it stood for`])
  })

  test('what closes a tag is not told of once more', () => {
    expect(notesOf('{% a %}b{% enda %} {{< c >}}d{{< /c >}}')).toHaveLength(2)
  })
})

describe('text that is no template stays as it is', () => {
  test.each([
    '',
    'Words with {braces}, 100 % and {: no}.',
    '`{{ a }}` and `{% b %}`',
    '```\n{{< youtube a >}}\n```',
    '    {% include a.html %}',
    '{%',
    '{{',
  ])('%j', (text) => {
    expect(write(text)).toEqual({ text, notes: [] })
  })

  test('and so do marks of Liquid in code, where it was not run', () => {
    const text = '```\n{% raw %}\n```'
    expect(write(text, false)).toEqual({ text, notes: [] })
  })

  test('however much there is of it', () => {
    for (const text of ['{'.repeat(200_000), '{{< '.repeat(100_000), '{% raw %}'.repeat(20_000), '](a align='.repeat(50_000)])
      expect(write(text).text).toBe(text)
  })
})
