import { toHtml } from 'hast-util-to-html'
import { describe, expect, test } from 'vitest'
import { typeset } from './typeset'

/** Every construct that Temml has, by the kinds its documentation lists. */
const formulas = String.raw`
E = mc^2
\frac{a}{b} + \dfrac12 + \cfrac{1}{2} + \sqrt[3]{x} + \binom{n}{k}
\sum_{i=1}^{n} i \qquad \int_0^\infty e^{-x^2}\,dx \qquad \lim_{x \to 0} \frac{\sin x}{x}
\begin{pmatrix} a & b \\ c & d \end{pmatrix} \begin{vmatrix} a \\ b \end{vmatrix} \begin{smallmatrix} a & b \end{smallmatrix}
\begin{array}{l|c:r} a & b & c \\ \hline d & e & f \\[1em] \hdashline g & h & i \end{array}
\begin{cases} x & x > 0 \\ -x & \text{otherwise} \end{cases} \begin{rcases} a \\ b \end{rcases}
\begin{aligned} a &= b + c \\ &= d \end{aligned} \substack{a \\ b} \begin{gathered} a \\ b \end{gathered}
\cancel{x} \bcancel{y} \xcancel{z} \sout{w} \cancelto{0}{x} \boxed{a} \fbox{b} \phase{78} \longdiv{123} \angl{n}
\color{red} x + \textcolor{#f00}{y} \colorbox{yellow}{z} \fcolorbox{red}{blue}{q}
\overline{AB} \underline{x} \overbrace{a+b}^{n} \underbrace{c}_{m} \overrightarrow{AB} \overparen{ab}
\vec{v} \hat{x} \widehat{xyz} \tilde{a} \widetilde{abc} \bar{x} \dot{x} \ddot{x} \mathring{a} é
\mathbb{R} \mathcal{L} \mathfrak{g} \mathscr{F} \mathsf{x} \mathtt{y} \mathbf{z} \boldsymbol{\alpha}
\text{words and spaces} \textbf{b} \textit{i} \texttt{tt} \operatorname{foo} \operatorname*{argmax}_x
\left( \frac{a}{b} \middle| c \right] \bigl[ x \bigr] \Biggl\{ f'(x) f''(x)
\Large x \small y \tiny z \rule{1em}{2em} \raisebox{1em}{x} \hspace{-1em} \kern-1em \mkern3mu \phantom{x} \smash{x}
\xrightarrow[under]{over} \overset{a}{b} \stackrel{!}{=} \sideset{_1^2}{_3^4}\sum \prescript{a}{b}{X}
a \mathllap{x} \mathrlap{y} \mathclap{z} \TeX \LaTeX \reflectbox{R} \not= \mathrel{\not\in}
x_{i_{j_k}}^{2^{2^2}} \frac{\frac{a}{b}}{\frac{c}{d}} \;\,\!\:\quad a\ b~c
\def\half{\frac12} \half \newcommand{\sq}[1]{#1^2} \sq{3}
\ce{H2O} \pu{1 km} \hbar \nabla \partial \infty \dots \vdots 日本 🎉 < > "`
  .trim()
  .split('\n')
const byItself = String.raw`
\begin{align} a &= b \\ c &= d \end{align}
\begin{equation} a = b \end{equation}
\begin{multline} a \\ b \\ c \end{multline}
\begin{CD} A @>>> B \\ @VVV @| \\ C @>a>b> D \end{CD}
\tag{1} a = b
\bordermatrix{a & b \cr c & d}`
  .trim()
  .split('\n')

async function htmlOf(tex: string, display: boolean) {
  const set = await typeset(tex, display)
  return set.problem ? set.problem : { html: toHtml(set.math), rules: set.rules }
}

describe('typeset', () => {
  test('makes MathML of TeX, which also stands beside it', async () => {
    expect(await htmlOf(' a^2 < "b" ', false)).toEqual({
      html: '<math alttext="a^2 < &#x22;b&#x22;"><mrow><msup><mi>a</mi><mn>2</mn></msup><mo>&#x3C;</mo><mi>"</mi><mi>b</mi><mi>"</mi></mrow></math>',
      rules: new Map(),
    })
  })

  test('says of a formula by itself that it is one', async () => {
    expect(await htmlOf('x', true)).toEqual({ html: '<math display="block" alttext="x"><mi>x</mi></math>', rules: new Map() })
  })

  test('has classes in place of inline styles, the same for the same', async () => {
    const rules = new Map([['tml-0091e4', 'margin-left:-1em;']])
    const html = (body: string, tex: string) => `<math alttext="${tex}"><mrow>${body}</mrow></math>`
    expect(await htmlOf('\\kern-1em x', false)).toEqual({ html: html('<mrow class="tml-0091e4"></mrow><mi>x</mi>', '\\kern-1em x'), rules })
    expect(await htmlOf('\\hspace{-1em} x', false)).toMatchObject({ rules })
  })

  test.each([...formulas.flatMap((tex) => [[tex, true] as const, [tex, false] as const]), ...byItself.map((tex) => [tex, true] as const)])(
    'writes no inline style for %s (by itself: %s)',
    async (tex, display) => {
      const set = await htmlOf(tex, display)
      if ('reason' in set) throw new Error(`${tex}: ${set.reason}`)
      expect(set.html).not.toMatch(/\sstyle=|undefined/)
      for (const [name, declarations] of set.rules) {
        expect(set.html).toContain(name)
        expect(declarations).toMatch(/^(?:[a-z-]+:\s?[\w#.%() -]+;?)+$/)
      }
    },
  )

  const supported = 'Compare it with https://temml.org/docs/en/supported.html'
  const aligned = 'Put \\begin{aligned} before the lines and \\end{aligned} behind them'

  test.each([
    ['', undefined, 'the formula is empty', 'Write it between the dollars, or remove them'],
    [' \n ', undefined, 'the formula is empty', 'Write it between the dollars, or remove them'],
    ['a + \\foo x', 4, '`\\foo` is no command of TeX that is known here', 'Correct its name'],
    ['\\begin{foo}a\\end{foo}', 6, 'there is no environment `foo`', 'Correct its name'],
    ['{a', 2, '`}` is missing at the end', 'Close what is open'],
    ['\\frac{a}', 8, '`}` is missing at the end', 'Close what is open'],
    ['\\left( a', 8, '`\\right` is missing at the end', 'Close what is open'],
    ['\\begin{aligned} a', 17, '`\\end` is missing, or what should stand before it', 'Close the environment'],
    ['a}', 1, '`}` stands where it means nothing', 'Remove it, or put a \\ before it where the sign itself is meant'],
    ['a & b', 2, '`&` stands outside of an environment', aligned],
    ['x^a^b', 3, 'a second superscript follows the first', 'Put both into one pair of braces: x^{a^b}'],
    ['\\big', 4, 'nothing follows `\\big`', 'Write what it is for, between { and }'],
    ['a $x$', 2, 'there is a dollar within the formula', 'Remove it, or write \\$ where the sign itself is meant'],
    ['\\includegraphics{a.png}', 0, '`\\includegraphics` is not allowed in a formula', 'Write it outside of the formula'],
    ['\\hskip 1foo', 7, "the formula is not TeX: invalid unit: 'fo'", supported],
    ['x_', undefined, 'the formula is not TeX', supported],
    ['{'.repeat(5000), undefined, 'the formula is not TeX', supported],
    ['see \\ref{a}', 4, 'there is no reference to a formula', 'Write the number out, as \\tag gives it'],
    [
      'a \\\\ b',
      2,
      'a formula breaks into lines only within an environment',
      'Put \\begin{aligned} before it and \\end{aligned} behind it',
    ],
  ])('tells what is wrong in %j', async (tex, at, reason, fix) => {
    for (const display of [true, false]) expect(await htmlOf(tex, display)).toEqual({ ...(at !== undefined && { at }), reason, fix })
  })

  test('knows nothing of an earlier formula', async () => {
    await typeset('\\gdef\\mine{x} \\mine', false)
    expect(await htmlOf('\\mine', false)).toMatchObject({ reason: '`\\mine` is no command of TeX that is known here' })
  })
})
