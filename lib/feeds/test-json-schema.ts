import Ajv from 'ajv'
import addFormats from 'ajv-formats'

const text = { type: 'string' }
const filled = { type: 'string', minLength: 1 }
const address = { type: 'string', format: 'uri', pattern: '^[a-z]+:' }
const time = { type: 'string', format: 'date-time' }
const language = { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }
const listOf = (items: object) => ({ type: 'array', items })

const record = (properties: Record<string, object>, required: string[], more: object = {}) => ({
  type: 'object',
  properties,
  required,
  // Whatever else there is begins with an underscore.
  patternProperties: { '^_': {} },
  additionalProperties: false,
  ...more,
})

const author = record({ name: filled, url: address, avatar: address }, [], { minProperties: 1 })

const attachment = record(
  { url: address, mime_type: filled, title: text, size_in_bytes: { type: 'integer' }, duration_in_seconds: { type: 'number' } },
  ['url', 'mime_type'],
)

const item = record(
  {
    id: filled,
    url: address,
    external_url: address,
    title: text,
    content_html: text,
    content_text: text,
    summary: text,
    image: address,
    banner_image: address,
    date_published: time,
    date_modified: time,
    authors: listOf(author),
    tags: listOf(text),
    language,
    attachments: listOf(attachment),
  },
  ['id'],
  { anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }] },
)

/** JSON Feed 1.1, as its specification has it (https://www.jsonfeed.org/version/1.1). Only what is deprecated is missing. */
const schema = record(
  {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors: listOf(author),
    language,
    expired: { type: 'boolean' },
    hubs: listOf(record({ type: filled, url: address }, ['type', 'url'])),
    items: listOf(item),
  },
  ['version', 'title', 'items'],
)

const ajv = new Ajv({ allErrors: true })
addFormats.default(ajv)
const isValid = ajv.compile(schema)

/** What makes a text no JSON Feed 1.1; nothing when it is one. */
export function jsonFeedErrors(feed: string): string[] {
  isValid(JSON.parse(feed))
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
