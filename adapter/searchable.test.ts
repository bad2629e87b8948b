import { describe, expect, it } from 'vitest'
import { searchable } from './searchable'

const plain = (text: string) => text

/** A page as a site writes it. */
const page = (article: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Page title</title>${head}</head><body><header>Site</header><main>${article}</main></body></html>`

/** The words of a page whose article holds them. */
const wordsOf = (content: string, attributes = '') => {
  const html = searchable(page(`<article><h1>T</h1><div class="prose e-content"${attributes}>${content}</div></article>`), plain)
  return html?.replace(/^.*<\/h1>/s, '').replace(/<\/body><\/html>$/, '')
}

describe('searchable', () => {
  it('gives the title, what is known of it, and the words under their headings', () => {
    const post = `<article class="h-entry"><header>
      <p><time class="dt-published" datetime="2025-03-29">29 March, 2025</time> 10 min read</p>
      <h1 class="p-name" id="title">Moving <em>on</em></h1><p class="p-summary">Why I move</p></header>
      <nav>On this page</nav>
      <div class="prose e-content" lang="fr" dir="ltr"><header class="heading"><h2 id="why">Why</h2><a href="#why" aria-label="Why"></a></header><p class="lead">Words.</p></div>
      <a class="p-category" href="/tags/work">Work, “life”</a> <a class="p-category">日本</a> <a class="p-category">Work, “life”</a>
      <nav>Newer</nav></article>`
    expect(searchable(page(post), plain)).toBe(
      [
        '<html><body data-pagefind-body><h1>Moving on</h1>',
        '<div data-pagefind-meta="date[data-value]" data-value="29 March, 2025"></div>',
        '<div data-pagefind-meta="lang[data-value]" data-value="fr"></div>',
        '<div data-pagefind-meta="dir[data-value]" data-value="ltr"></div>',
        '<div data-pagefind-filter="tag[data-value]" data-value="Work, “life”"></div>',
        '<div data-pagefind-filter="tag[data-value]" data-value="日本"></div>',
        '<div data-pagefind-filter="year[data-value]" data-value="2025"></div>',
        '<div data-pagefind-sort="date[data-value]" data-value="2025-03-29"></div>',
        '<p>Why I move</p><div><h2 id="why">Why</h2><a></a></div><p>Words.</p></body></html>',
      ].join(''),
    )
  })

  it('leaves out what is no word of the text', () => {
    const chrome =
      '<button>Copy</button><script>1</script><style>a{}</style><template>x</template><svg><text>y</text></svg><span hidden>h</span><span aria-hidden="true">•</span>'
    expect(wordsOf(`<p>One${chrome} two</p>`)).toBe('<p>One two</p>')
    expect(wordsOf('<nav>Steps</nav>Words')).toBe('Words')
    expect(wordsOf('<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>')).toBe('<ruby>漢</ruby>')
  })

  it('keeps code, tables and what is folded away, and renames what Pagefind leaves out', () => {
    expect(wordsOf('<pre tabindex="0"><code>let a = 1</code></pre>')).toBe('<pre><code>let a = 1</code></pre>')
    expect(wordsOf('<details><summary>More</summary>Words</details>')).toBe('<details><summary>More</summary>Words</details>')
    expect(wordsOf('<form><label>Name</label></form><footer>End</footer>')).toBe('<div><span>Name</span></div><div>End</div>')
  })

  it('reads a note below the paragraph that calls it first, without the ways there and back', () => {
    const call = (n: number) => `<sup><a href="#fn-1" id="fnref-${n}" role="doc-noteref">1</a></sup>`
    const notes = `<section role="doc-endnotes"><h2>Notes</h2><ol><li id="fn-1"><p>A note. <a href="#fnref-1" role="doc-backlink">↩</a></p></li></ol></section>`
    expect(wordsOf(`<p>One${call(1)}.</p><p>Two${call(2)}.</p>${notes}`)).toBe(
      '<p>One<sup></sup>.</p><div><p>A note. </p></div><p>Two<sup></sup>.</p>',
    )
  })

  it('separates the words of texts, titles and summaries', () => {
    const html = page('<article><h1>ab</h1><p class="p-summary">ab</p><div class="e-content"><h2 id="ab">ab</h2></div></article>')
    expect(searchable(html, (text) => text.replace('ab', 'a b'))).toBe(
      '<html><body data-pagefind-body><h1>a b</h1><p>a b</p><h2 id="ab">a b</h2></body></html>',
    )
  })

  it('takes the title of the page where the article has none, and text as text', () => {
    expect(searchable(page('<article><div class="e-content">&lt;b&gt; &amp; 😀</div></article>'), plain)).toBe(
      '<html><body data-pagefind-body><h1>Page title</h1>&#x3C;b> &#x26; 😀</body></html>',
    )
  })

  it.each([
    ['has no article', page('<div class="e-content">Words</div>')],
    ['has no words', page('<article><h1>Tags</h1></article>')],
    ['asks to be left out', page('<article><div class="e-content">W</div></article>', '<meta name="robots" content="noindex, follow">')],
    ['asks so in other words', page('<article><div class="e-content">W</div></article>', '<meta name="Robots" content="NONE">')],
    ['is empty', ''],
  ])('gives nothing for a page that %s', (_, html) => {
    expect(searchable(html, plain)).toBeUndefined()
  })

  it('reads a page that does not mind search engines', () => {
    expect(
      searchable(
        page('<article><div class="e-content">W</div></article>', '<meta name="robots" content="max-image-preview:large">'),
        plain,
      ),
    ).toContain('W')
  })
})
