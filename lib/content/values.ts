/** What the values of front matter must be, and what wrong ones were meant to be. */
import { type CalendarDate, isCalendarDate } from '@/lib/dates'
import { slugify } from '@/lib/slug'

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** The language a tag stands for, as it is properly written: `en_us` → `en-US`; nothing for what stands for none, such as `english`. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll('_', '-'))
    return tag && languageNames.of(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** Whether a text is a BCP 47 tag of a language, as it is properly written. */
export const isLanguageTag = (text: string): boolean => languageTag(text) === text

/** Whether a text is a path of a web address by itself: slashes between characters that may stand in one (RFC 3986). */
export const isSitePath = (text: string): boolean =>
  /^(\/([\w\-.~!$&'()*+,;=:@]|%[\da-f]{2})+)+$/i.test(text) && !/\/\.{1,2}(\/|$)/.test(text) && canDecode(text)

/** Whether a text can be read as an address, and written as one again: half of a character, which YAML can hold, cannot. */
function canDecode(text: string): boolean {
  try {
    return decodeURI(text) !== '' && !/\p{Surrogate}/u.test(text)
  } catch {
    return false
  }
}

/** What two paths have in common that lead to one file, be it on a disk that does not tell capitals: `/Old.html` → `/old`. */
export const plainPath = (path: string): string =>
  (canDecode(path) ? decodeURI(path) : path).toLowerCase().replace(/(\/index)?(\.html)?$/, '')

/** The path that was meant by an address in another form: `https://my.blog/old/?p=1` → `/old`. */
export function sitePath(text: string): string | undefined {
  const path = text
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/[?#].*$/s, '')
    .replace(/^\/*/, '/')
    .replace(/\/+$/, '')
  const encoded = canDecode(path) ? encodeURI(decodeURI(path)) : path
  return isSitePath(encoded) ? encoded : undefined
}

/** Whether a text can be the name of a post, as it stands in its address. */
export const isPostSlug = (text: string): boolean => /^[a-z0-9-]+$/.test(text)

/** The name that was meant by the address of a post, or by its file: `/blog/Moving/` and `content/posts/moving/index.mdx` → `moving`. */
export function postSlug(text: string): string | undefined {
  const path = text
    .trim()
    .replace(/[?#].*$/s, '')
    .replace(/(?:[/\\]index)?(?:\.mdx?|\.html)?[/\\]*$/i, '')
  const name = slugify(path.split(/[/\\]/).at(-1) ?? '')
  return isPostSlug(name) ? name : undefined
}

/** Whether a text is a whole address on the web. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]/i.test(text) && !/\s/.test(text) && URL.canParse(text)

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Ways to write a day, as the parts of each: `y`ear, `m`onth, `d`ay, and `a`, `b` where one of the two is the day. */
const dayForms = [
  /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?:[T ].*)?$/i,
  /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/,
  /^(?<d>\d{1,2})\.\s*(?<m>\d{1,2})\.\s*(?<y>\d{4})$/,
  /^(?<a>\d{1,2})[-/](?<b>\d{1,2})[-/](?<y>\d{4})$/,
  /^(?:[a-z]+,\s*)?(?<d>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?<m>[a-z]{3,9})\.?,?\s+(?<y>\d{4})$/i,
  /^(?:[a-z]+,\s*)?(?<m>[a-z]{3,9})\.?\s+(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y>\d{4})$/i,
]

/** The day that was meant by a date in another form: `29/03/2025` → `2025-03-29`; nothing for one that has two readings, such as `3/4/2025`. */
export function calendarDate(text: string): CalendarDate | undefined {
  const parts = dayForms.map((form) => form.exec(text.trim())?.groups).find(Boolean)
  if (!parts) return undefined
  let { y = '', m = '', d = '', a = '', b = '' } = parts
  if (a) {
    const dayFirst = Number(a) > 12 || a === b
    if (!dayFirst && Number(b) <= 12) return undefined
    ;[d, m] = dayFirst ? [a, b] : [b, a]
  }
  const month = /^\d/.test(m) ? m : String(months.indexOf(m.slice(0, 3).toLowerCase()) + 1)
  const day = `${y}-${month.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isCalendarDate(day) ? day : undefined
}
