import type { Graph } from 'schema-dts'

/** What a page says to search engines, as JSON-LD: data, nothing that runs. */
export function StructuredData({ data }: { data: Graph }) {
  // Otherwise a title could end the element that it stands in.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React would write quotes as references, which no reader of JSON knows
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
