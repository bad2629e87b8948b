import { describe, expect, test } from 'vitest'
import { plainHtml } from './plain-html'

const plain = (html: string) => plainHtml(html, 'https://my.blog/blog/moving', 'https://my.blog')

describe('addresses', () => {
  test.each([
    ['<a href="/about">a</a>', '<a href="https://my.blog/about">a</a>'],
    ['<a href="#fn-1">a</a>', '<a href="https://my.blog/blog/moving#fn-1">a</a>'],
    ['<a href="?b&amp;c">a</a>', '<a href="https://my.blog/blog/moving?b&#x26;c">a</a>'],
    ['<a href="//other.example/a">a</a>', '<a href="https://other.example/a">a</a>'],
    ['<a href="/tags/日本 1">a</a>', '<a href="https://my.blog/tags/%E6%97%A5%E6%9C%AC%201">a</a>'],
    ['<a href="">a</a>', '<a href="https://my.blog/blog/moving">a</a>'],
    ['<a href="mailto:me@my.blog">a</a>', '<a href="mailto:me@my.blog">a</a>'],
    ['<a href="https://[">a</a>', '<a>a</a>'],
    ['<q cite="/a">a</q>', '<q cite="https://my.blog/a">a</q>'],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })
})

describe('pictures', () => {
  const sources = '<source type="image/avif" srcset="/a.480.avif 480w" sizes="100vw">'
  const signs = '<svg viewBox="0 0 2 2" aria-hidden="true"><path d="M0 0"></path></svg>'

  test('are one, and none wider than the text', () => {
    const picture = `<span class="picture">${signs}<picture>${sources}<img alt="A" src="/a.jpg" width="1600" height="1000" loading="lazy"></picture></span>`
    expect(plain(`<figure>${picture}<figcaption>So</figcaption></figure>`)).toBe(
      '<figure><img src="https://my.blog/a.jpg" alt="A" width="680" height="425"><figcaption>So</figcaption></figure>',
    )
  })

  test.each([
    ['<img src="/a.png" alt="" width="680" height="1">', '<img src="https://my.blog/a.png" alt="" width="680" height="1">'],
    ['<img src="/a.png" alt="" width="900">', '<img src="https://my.blog/a.png" alt="" width="900">'],
    ['<img srcset="/a.png 2x" src="/b.png" alt="b">', '<img src="https://my.blog/b.png" alt="b">'],
    ['<img alt="nothing">', ''],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })
})

describe('film and sound', () => {
  test.each([
    [
      '<video src="/a.webm" width="8" height="4" preload="none" playsinline poster="/a.jpg"><track src="/a.vtt"><a href="/a.webm">Open</a></video>',
      '<video src="https://my.blog/a.webm" controls poster="https://my.blog/a.jpg" width="8" height="4"></video> <a href="https://my.blog/a.webm">Open the video</a>',
    ],
    [
      '<audio><source src="/a.ogg" type="audio/ogg"><source src="/a.mp3"></audio>',
      '<audio src="https://my.blog/a.ogg" controls></audio> <a href="https://my.blog/a.ogg">Open the recording</a>',
    ],
    ['<video></video>', ''],
    ['<iframe src="https://tube.example/1" title="A talk"></iframe>', '<a href="https://tube.example/1">A talk</a>'],
    ['<iframe src="/demo"></iframe>', '<a href="https://my.blog/demo">/demo</a>'],
    ['<iframe></iframe>', ''],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })
})

describe('what is set apart', () => {
  test.each([
    ['<div class="mt-4 rounded-xl border-2 border-muted"><p>A</p></div>', '<blockquote><p>A</p></blockquote>'],
    [
      '<div role="note" class="border-2 callout tip"><p class="callout-label" lang="en">Tip</p><p>A</p></div>',
      '<blockquote><p><strong>Tip</strong></p><p>A</p></blockquote>',
    ],
    [
      '<div role="note" class="update" id="u"><p class="update-label">Updated <time datetime="2026-05-03">3 May</time></p><p>A</p></div>',
      '<blockquote><p><strong>Updated <time datetime="2026-05-03">3 May</time></strong></p><p>A</p></blockquote>',
    ],
    [
      '<p>A<span role="note" class="side-note"><span class="bracket"> (</span>aside<span class="bracket">)</span></span>.</p>',
      '<p>A (aside).</p>',
    ],
    ['<div role="note" class="side-note"><p>A</p></div>', '<blockquote><p>A</p></blockquote>'],
    ['<details><summary>More</summary><p>A</p></details>', '<div><p><strong>More</strong></p><p>A</p></div>'],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })
})

describe('words', () => {
  test.each([
    [
      '<abbr title="Individual Contributor" tabindex="0">IC</abbr>',
      '<abbr title="Individual Contributor">IC</abbr> (Individual Contributor)',
    ],
    ['<abbr title="A">a</abbr>, <abbr title="A">a</abbr>', '<abbr title="A">a</abbr> (A), <abbr title="A">a</abbr>'],
    ['<abbr>a</abbr>', '<abbr>a</abbr>'],
    ['<kbd><kbd>Ctrl</kbd>+<kbd>K</kbd></kbd>', '<kbd><kbd>Ctrl</kbd>+<kbd>K</kbd></kbd>'],
    ['<span class="text-muted">a</span>, <span lang="de">b</span>', 'a, <span lang="de">b</span>'],
    [
      '<li><input type="checkbox" disabled checked> Done</li><li><input type="checkbox" disabled> Not</li>',
      '<li>☑ Done</li><li>☐ Not</li>',
    ],
    ['<input type="text" value="a">', ''],
    [
      '<div class="scroll" role="group" tabindex="0"><table><tbody><tr><td class="align-right" colspan="2">1</td></tr></tbody></table></div>',
      '<div><table><tbody><tr><td colspan="2" align="right">1</td></tr></tbody></table></div>',
    ],
    ['<div lang="ar" dir="rtl"><p>a</p></div>', '<div lang="ar" dir="rtl"><p>a</p></div>'],
    ['<div lang="ar">\n<div></div></div>', ''],
    ['<article>a</article>b', '<div>a</div>b'],
    ['\n<p>a</p>\n<!-- b --><p>c &lt; d ]]&gt;</p>\n', '<p>a</p>\n<p>c &#x3C; d ]]></p>'],
    ['', ''],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })

  test('headings have neither a link nor an id', () => {
    expect(plain('<header class="heading"><h2 id="why">Why</h2><a href="#why" aria-label="Why"></a></header>')).toBe('<h2>Why</h2>')
  })

  test('calls of footnotes and notes lead to each other on the page, by ids that readers may use', () => {
    const call = '<sup><a href="#fn-1" id="fnref-1" role="doc-noteref" class="note-1">1</a></sup>'
    const notes =
      '<section class="footnotes" role="doc-endnotes"><ol><li id="fn-1" class="note-1">N <a href="#fnref-1" aria-label="Back">↩</a></li></ol></section>'
    expect(plain(call + notes)).toBe(
      '<sup><a href="https://my.blog/blog/moving#fn-1" id="fnref-1">1</a></sup><div><ol><li id="fn-1">N <a href="https://my.blog/blog/moving#fnref-1">↩</a></li></ol></div>',
    )
  })
})

describe('code, formulas and diagrams', () => {
  test('of code is left its text, and its changed lines', () => {
    const code =
      '<code-block><pre tabindex="0"><code><span class="keyword">const</span> a<!-- --> &lt; 1\n<ins class="line"><span>b</span>()\n</ins><del class="line">c</del></code></pre></code-block>'
    expect(plain(`<figure class="code"><figcaption>a.ts</figcaption>${code}</figure>`)).toBe(
      '<figure><figcaption>a.ts</figcaption><pre><code>const a &#x3C; 1\n<ins>b()\n</ins><del>c</del></code></pre></figure>',
    )
  })

  test('a formula stays', () => {
    const formula =
      '<math display="block" alttext="a^2"><mrow class="tml-a" id="x"><msup><mi mathvariant="normal">a</mi><mn style="b">2</mn></msup></mrow></math>'
    expect(plain(`<style>math{}</style><div class="scroll">${formula}</div>`)).toBe(
      '<div><math display="block" alttext="a^2"><mrow><msup><mi mathvariant="normal">a</mi><mn>2</mn></msup></mrow></math></div>',
    )
  })

  test('a diagram is a link to where it can be seen', () => {
    const svg = '<svg role="img" aria-label="How it goes"><desc>From a to b.</desc><text fill="var(--ink)">a</text></svg>'
    expect(plain(`<figure class="diagram"><div class="scroll">${svg}</div><figcaption>How it goes</figcaption></figure>`)).toBe(
      '<figure><div><a href="https://my.blog/blog/moving">Diagram: How it goes</a>. From a to b.</div></figure>',
    )
    expect(plain('a <svg viewBox="0 0 1 1"><title>b</title><path d="M0 0"></path></svg> c')).toBe('a  c')
  })
})

describe('what a script would need', () => {
  test.each([
    ['<button type="button" onclick="a()">Pressed 3 times</button>', 'Pressed 3 times'],
    ['<p hidden>a</p><div popover>b</div><dialog>c</dialog><p>d</p>', '<p>d</p>'],
    ['<dialog open>a</dialog>', '<div>a</div>'],
    ['<script>a</script><style>b</style><template>c</template><link rel="preload" href="/a"><select><option>d</option></select>', ''],
    ['<noscript><p>a</p></noscript>', '<p>a</p>'],
    ['<p onclick="a()" style="color:red" data-a="b" class="c" id="d" tabindex="0" aria-label="e">f</p>', '<p>f</p>'],
    ['<theme-switch>a</theme-switch>', 'a'],
  ])('%s → %s', (html, expected) => {
    expect(plain(html)).toBe(expected)
  })
})
