import type { CompileOptions } from '@mdx-js/mdx'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { PluggableList } from 'unified'
import { site } from '@/content/site'
import type { PublishedFile } from '@/lib/content/attachments'
import type { LinkTargets } from './link-tags'
import { rehypeCellAlignment } from './rehype-cell-alignment'
import { rehypeFiles } from './rehype-files'
import { rehypeFootnotes } from './rehype-footnotes'
import { rehypeHeaderScope } from './rehype-header-scope'
import { rehypeHeadingLinks } from './rehype-heading-links'
import { rehypeHighlight } from './rehype-highlight'
import { rehypeHtml } from './rehype-html'
import { rehypeLowerHeadings } from './rehype-lower-headings'
import { rehypeMath } from './rehype-math'
import { rehypeMermaid } from './rehype-mermaid'
import { rehypeOpening } from './rehype-opening'
import { rehypeOutsideLinks } from './rehype-outside-links'
import { rehypePreviews } from './rehype-previews'
import { type ReferenceOptions, rehypeReferences } from './rehype-references'
import { rehypeWordCount } from './rehype-word-count'
import { remarkAlerts } from './remark-alerts'
import { remarkFigures } from './remark-figures'
import { remarkTypography } from './remark-typography'

/** What the words of one file are compiled from. */
export interface Source {
  /** Path of the file, for messages; its extension says whether it is MDX or Markdown. */
  file: string
  /** The whole file, its front matter included. */
  text: string
  /** The files its words name, as they are published, by the names they have there. */
  files: ReadonlyMap<string, PublishedFile>
  /** Whether a picture stands above its words. */
  cover?: boolean
  /** Where its links lead; without it they stay as they are. */
  links?: LinkTargets
}

/** What can be written, beyond CommonMark. A single dollar is money. */
const syntax: PluggableList = [remarkGfm, [remarkMath, { singleDollarTextMath: false }]]

/** From what is written to elements with their ids; all that a survey needs. */
const structure = (file: string) =>
  ({
    format: file.endsWith('.md') ? 'md' : 'mdx',
    remarkPlugins: [...syntax, remarkFigures, remarkTypography, remarkAlerts],
    remarkRehypeOptions: { footnoteLabel: 'Notes', footnoteLabelProperties: { lang: site.language }, clobberPrefix: '' },
    rehypePlugins: [rehypeHtml, rehypeLowerHeadings, rehypeHeadingLinks] as PluggableList,
  }) satisfies CompileOptions

/** What is shown of where links lead. */
const linkMarks = (targets: LinkTargets): PluggableList => [
  [rehypePreviews, targets],
  [rehypeOutsideLinks, targets],
]

/** Every step from words to elements, in order. */
export function compileOptions({ file, files, cover = false, links }: Omit<Source, 'text'>): CompileOptions {
  const { rehypePlugins, ...options } = structure(file)
  return {
    ...options,
    rehypePlugins: [
      ...rehypePlugins,
      rehypeCellAlignment,
      rehypeHeaderScope,
      [rehypeFiles, { files, cover }],
      ...(links ? linkMarks(links) : []),
      rehypeWordCount,
      rehypeFootnotes,
      // What is counted, and headings are named by, is what was written, and not what is drawn of it.
      rehypeMath,
      rehypeMermaid,
      rehypeHighlight,
    ],
  }
}

/** The same as far as facts can be read off; then nothing is left that would have to be made into a page. */
export function surveyOptions(file: string, text?: ReferenceOptions): CompileOptions & { format: 'md' | 'mdx' } {
  const { rehypePlugins, ...options } = structure(file)
  return {
    ...options,
    rehypePlugins: [...rehypePlugins, [rehypeReferences, text], rehypeOpening, () => () => ({ type: 'root', children: [] })],
  }
}
