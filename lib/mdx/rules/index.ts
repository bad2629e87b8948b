import type { Pluggable, PluggableList } from 'unified'
import type { SurveySource } from '../survey'
import { remarkAlertKinds } from './remark-alert-kinds'
import { remarkAlternativeText } from './remark-alternative-text'
import { remarkBrokenLinks } from './remark-broken-links'
import { remarkCodeOptions } from './remark-code-options'
import { remarkComponentProps } from './remark-component-props'
import { remarkComputedReferences } from './remark-computed-references'
import { remarkControlCharacters } from './remark-control-characters'
import { remarkDuplicateHeadings } from './remark-duplicate-headings'
import { remarkEmptyHeadings } from './remark-empty-headings'
import { remarkExpressions } from './remark-expressions'
import { remarkFootnotes } from './remark-footnotes'
import { remarkHeadingOrder } from './remark-heading-order'
import { remarkHtmlAttributes } from './remark-html-attributes'
import { remarkHtmlTags } from './remark-html-tags'
import { remarkKnownComponents } from './remark-known-components'
import { remarkLostHeading } from './remark-lost-heading'
import { remarkMarkdownHtml } from './remark-markdown-html'
import { remarkMathProblems } from './remark-math-problems'
import { remarkMermaidProblems } from './remark-mermaid-problems'
import { remarkNesting } from './remark-nesting'
import { remarkPlainExpressions } from './remark-plain-expressions'
import { remarkRefuseModules } from './remark-refuse-modules'
import { remarkRepeatedAttributes } from './remark-repeated-attributes'
import { remarkRepeatedWords } from './remark-repeated-words'
import { remarkScriptAddresses } from './remark-script-addresses'
import { remarkSpelling } from './remark-spelling'
import { remarkStyleWords } from './remark-style-words'
import { remarkTableCells } from './remark-table-cells'
import { remarkUnclosedTags } from './remark-unclosed-tags'
import { remarkUnderlinedHeadings } from './remark-underlined-headings'
import { remarkUntrusted } from './remark-untrusted'
import { remarkUpdates } from './remark-updates'

/** Everything the words of a post or page are checked for, one rule after the other; none changes them. */
export const rules = ({ text, components, language, siteUrl, untrusted = false }: SurveySource): PluggableList => [
  remarkRefuseModules,
  [remarkKnownComponents, components.map(({ name }) => name)],
  [remarkComponentProps, components],
  remarkComputedReferences,
  untrusted ? remarkPlainExpressions : remarkExpressions,
  ...(untrusted ? [[remarkUntrusted, siteUrl] satisfies Pluggable] : []),
  remarkHtmlTags,
  remarkHtmlAttributes,
  remarkRepeatedAttributes,
  remarkScriptAddresses,
  remarkNesting,
  remarkMarkdownHtml,
  remarkUnclosedTags,
  remarkAlertKinds,
  remarkAlternativeText,
  remarkBrokenLinks,
  remarkTableCells,
  remarkCodeOptions,
  remarkMathProblems,
  remarkMermaidProblems,
  remarkEmptyHeadings,
  remarkUnderlinedHeadings,
  remarkHeadingOrder,
  remarkDuplicateHeadings,
  remarkLostHeading,
  remarkFootnotes,
  remarkUpdates,
  [remarkControlCharacters, text],
  [remarkStyleWords, text],
  [remarkRepeatedWords, language],
  [remarkSpelling, language],
]
