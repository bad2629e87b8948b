import { createHash } from 'node:crypto'
import type { Element, Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** Why a formula cannot be set. */
interface TexProblem {
  /** Offset of what is wrong in the TeX, where that is known. */
  at?: number
  reason: string
  fix: string
}

/** A formula as MathML, and the rules of style that its classes stand for; or why there is none. */
export type Typeset = { math: Element; rules: Map<string, string>; problem?: undefined } | { problem: TexProblem }

/**
 * Sets TeX as MathML, which browsers draw themselves: `a^2` becomes `<math alttext="a^2"><msup><mi>a</mi><mn>2</mn></msup></math>`.
 *
 * Temml writes some lengths as inline styles; each becomes a class, whose declarations come back as a rule.
 *
 * @param tex what stands between the dollars
 * @param display whether the formula stands by itself, instead of in a line
 */
export async function typeset(tex: string, display: boolean): Promise<Typeset> {
  if (!tex.trim()) return { problem: { reason: 'the formula is empty', fix: 'Write it between the dollars, or remove them' } }
  const { default: temml } = await import('temml')
  let markup: string
  try {
    markup = temml.renderToString(tex, { displayMode: display, throwOnError: true })
  } catch (error) {
    return { problem: explain(error as Error & { position?: number }) }
  }
  for (const [pattern, command, problem] of silent)
    if (pattern.test(markup)) return { problem: { at: Math.max(0, tex.search(command)), ...problem } }

  const { fromHtml } = await import('hast-util-from-html')
  const [math] = fromHtml(markup, { fragment: true }).children
  if (math?.type !== 'element') throw new Error(`no formula was made of ${tex}`)
  math.properties.alttext = tex.trim()
  return { math, rules: stylesAsClasses(math) }
}

/** What is accepted and yet not shown as it is meant: how that looks in the markup, and what it is in the TeX. */
const silent: [markup: RegExp, tex: RegExp, TexProblem][] = [
  [
    /<mo(?: linebreak="newline"[^>]*)?><\/mo>/,
    /\\\\|\\newline|\\cr/,
    {
      reason: 'a formula breaks into lines only within an environment',
      fix: 'Put \\begin{aligned} before it and \\end{aligned} behind it',
    },
  ],
  [/class="tml-ref"/, /\\(?:eq)?ref/, { reason: 'there is no reference to a formula', fix: 'Write the number out, as \\tag gives it' }],
]

/** What the commonest errors mean, in words that say what to do; the first that matches. */
const explanations: [message: RegExp, reason: string, fix: string][] = [
  [/^(?:Unsupported function name|Undefined control sequence): (\S+)/, '`$1` is no command of TeX that is known here', 'Correct its name'],
  [/^No such environment: (\S+)/, 'there is no environment `$1`', 'Correct its name'],
  [/^Expected '(\\?[^']+)', got 'EOF'/, '`$1` is missing at the end', 'Close what is open'],
  [/expected '(.)'$/, '`$1` is missing at the end', 'Close what is open'],
  [/^Expected & or .* or (\\end)/, '`$1` is missing, or what should stand before it', 'Close the environment'],
  [
    /^Expected 'EOF', got '&'/,
    '`&` stands outside of an environment',
    'Put \\begin{aligned} before the lines and \\end{aligned} behind them',
  ],
  [/^Expected 'EOF', got '(.+)'/, '`$1` stands where it means nothing', 'Remove it, or put a \\ before it where the sign itself is meant'],
  [/^Expected group (?:as argument to|after) '(.+)'/, 'nothing follows `$1`', 'Write what it is for, between { and }'],
  [/^Double (subscript|superscript)/, 'a second $1 follows the first', 'Put both into one pair of braces: x^{a^b}'],
  [/^Can't use function '\$'/, 'there is a dollar within the formula', 'Remove it, or write \\$ where the sign itself is meant'],
  [/^Function "(.+)" is not trusted/, '`$1` is not allowed in a formula', 'Write it outside of the formula'],
]

/** Temml's error in our words: `Expected 'EOF', got '}' at position 2: a}` → a problem at 1. */
function explain({ message, position }: Error & { position?: number }): TexProblem {
  const what = message.trim().split(/ at (?:position \d+|end of input): /)[0] ?? ''
  const place = position === undefined ? {} : { at: position }
  for (const [pattern, reason, fix] of explanations) {
    const match = pattern.exec(what)
    if (match) return { ...place, reason: reason.replace('$1', () => match[1] ?? ''), fix }
  }
  // Not every error of Temml is told as one.
  const detail = /^(?:Cannot read|Maximum call)/.test(what) ? '' : `: ${what.charAt(0).toLowerCase()}${what.slice(1)}`
  return { ...place, reason: `the formula is not TeX${detail}`, fix: 'Compare it with https://temml.org/docs/en/supported.html' }
}

/** Takes inline styles out of a tree, a class for each. @returns the declarations of each class */
function stylesAsClasses(tree: Nodes): Map<string, string> {
  const rules = new Map<string, string>()
  visit(tree, 'element', ({ tagName, properties }) => {
    const style = String(properties.style ?? '').replace(/[\w-]+:undefined;/g, '')
    delete properties.style
    // Browsers show a formula by itself as one without being told.
    if (tagName === 'math') delete properties.className
    if (tagName === 'math' || !style) return
    const name = `tml-${createHash('sha256').update(style).digest('hex').slice(0, 6)}`
    rules.set(name, style)
    properties.className = [...((properties.className as string[] | undefined) ?? []), name]
  })
  return rules
}
