import type { Schema } from 'hast-util-sanitize'

const words = (text: string) => text.trim().split(/\s+/)

const pictures = ['src', 'srcSet', 'sizes', 'width', 'height', 'alt', 'loading', 'decoding']
const media = ['src', 'controls', 'loop', 'muted', 'preload']
const cells = ['align', 'colSpan', 'rowSpan', 'headers', 'scope']
const quotations = ['cite']
const schemes = ['http', 'https']

/**
 * The HTML that may stand in a Markdown file: what words are marked up with, pictures, video and sound, tables and boxes with
 * classes. No scripts, styles, frames, forms, and nothing that would take the place of the page's own parts.
 */
export const htmlSchema: Schema = {
  tagNames: words(`
    a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp search
    section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr
  `),
  attributes: {
    '*': [
      'id',
      'className',
      'title',
      'lang',
      'dir',
      'translate',
      'hidden',
      'role',
      'tabIndex',
      'itemScope',
      'itemType',
      'itemProp',
      'data*',
      'ariaCurrent',
      'ariaDescribedBy',
      'ariaDetails',
      'ariaHidden',
      'ariaLabel',
      'ariaLabelledBy',
    ],
    a: ['href', 'hrefLang', 'rel', 'target', 'download', 'type', 'name'],
    audio: media,
    blockquote: quotations,
    col: ['span'],
    colgroup: ['span'],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: ['open', 'name'],
    img: pictures,
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', 'type'],
    q: quotations,
    source: ['src', 'srcSet', 'sizes', 'type', 'media', 'width', 'height'],
    td: cells,
    th: [...cells, 'abbr'],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label', 'default'],
    video: [...media, 'poster', 'width', 'height', 'playsInline', 'autoPlay'],
  },
  protocols: {
    href: [...schemes, 'mailto', 'tel', 'sms', 'xmpp', 'matrix', 'irc', 'ircs'],
    cite: schemes,
    src: schemes,
    poster: schemes,
  },
  // Their content is none for readers either.
  strip: ['script', 'style', 'template', 'title', 'textarea', 'select', 'iframe', 'object', 'noscript', 'svg', 'math'],
  ancestors: Object.fromEntries(words('caption col colgroup tbody td tfoot th thead tr').map((name) => [name, ['table']])),
  required: {},
  clobber: [],
  clobberPrefix: '',
}
