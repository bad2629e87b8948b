import { addressHere } from '@/lib/links/site-address'
import { siteUrl } from '@/lib/urls'
import { calendarDate, isWebAddress, languageTag, postSlug, sitePath } from './values'

/** What a wrong value was meant to be; nothing where that is not plain. */
type RightForm = (value: unknown) => unknown

const text: RightForm = (value) => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') || undefined : undefined
}

const day: RightForm = (value) => calendarDate(String(value))

const trueOrFalse: RightForm = (value) => {
  if (/^(true|yes|on|1)$/i.test(String(value).trim())) return true
  return /^(false|no|off|0)$/i.test(String(value).trim()) ? false : undefined
}

const wholeNumber: RightForm = (value) => (/^[1-9]\d*$/.test(String(value).trim()) ? Number(value) : undefined)

/** The path on this site that was meant by an address, also a whole one, in another form. */
export const pathMeant = (text: string): string | undefined => sitePath(addressHere(text.trim(), siteUrl))

const alias: RightForm = (value) => pathMeant(String(value))

const webAddress: RightForm = (value) => {
  const address = `https://${String(value).trim().replace(/^\/\//, '')}`
  return /^https:\/\/[\w-]+(\.[\w-]+)+([/?#]|$)/.test(address) && isWebAddress(address) ? address : undefined
}

/** Where a list is meant, a text is one item, or several with commas between them. */
const list =
  (item: RightForm): RightForm =>
  (value) => {
    if (typeof value !== 'string') return undefined
    const items = value
      .split(',')
      .map((part) => item(part))
      .filter((part) => part !== undefined)
    return items.length ? items : undefined
  }

const commonLanguages =
  'ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk vi zh'

/** The tag of a common language by its name in English or its own: `English` → `en`, `deutsch` → `de`. */
function tagOfName(text: string): string | undefined {
  const name = text.trim().toLowerCase()
  return commonLanguages
    .split(' ')
    .find((tag) => ['en', tag].some((language) => new Intl.DisplayNames(language, { type: 'language' }).of(tag)?.toLowerCase() === name))
}

/** By field, `*` for the items of a list. */
const rightForms: Record<string, RightForm> = {
  title: text,
  description: text,
  date: day,
  published: trueOrFalse,
  updated: day,
  tags: list(text),
  'tags.*': text,
  series: text,
  part: wholeNumber,
  cover: (value) => (typeof value === 'string' && value.trim() ? { src: value.trim(), alt: 'What it shows' } : undefined),
  'cover.src': text,
  'cover.alt': text,
  'cover.caption': text,
  lang: (value) => languageTag(String(value)) ?? tagOfName(String(value)),
  listed: trueOrFalse,
  aliases: list(alias),
  'aliases.*': alias,
  discuss: list(webAddress),
  'discuss.*': webAddress,
  revisit: day,
  revisits: (value) => postSlug(String(value)),
}

/**
 * What was meant by a value that a field of front matter cannot have.
 *
 * @param path the field, such as `['date']` or `['tags', 2]`
 * @returns the right value, such as `'2025-03-29'` for `29/03/2025`; nothing where it is not plain what was meant
 */
export const rightForm = (path: PropertyKey[], value: unknown): unknown =>
  value === null || value === undefined
    ? undefined
    : rightForms[path.map((key) => (typeof key === 'number' ? '*' : String(key))).join('.')]?.(value)
