import type { Element } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { sanitize } from 'hast-util-sanitize'
import { nearest } from '@/lib/nearest'
import { attributeInfo, withoutNamesOfObjects } from '../attribute-info'
import type { Complaint } from '../complain'
import { isScriptAddress, noAlternativeText, refusedAttribute, scriptAddress } from '../html-refusals'
import { htmlSchema } from '../html-schema'
import type { HtmlTag } from './html-tags'

/** Something wrong in a tag, and at which of its characters. */
type Placed = Complaint & { index: number }

/** What is wrong with the attributes of a tag that a page may hold: those it would be without there, or has twice; and a missing `alt`. */
export function lostAttributes({ name, written }: HtmlTag): Placed[] {
  const twice: Placed[] = []
  const { children } = fromHtml(withoutNamesOfObjects(written), {
    fragment: true,
    verbose: true,
    onerror: ({ ruleId, place }) => {
      if (ruleId === 'duplicate-attribute' && place && 'start' in place) twice.push(repetition(written, place.start.offset ?? 0))
    },
  })
  const element = children.find((child) => child.type === 'element')
  if (!element) return twice

  const kept = sanitize({ ...element, children: [] }, { ...htmlSchema, ancestors: {} })
  const places = element.data?.position?.properties ?? {}
  const lost = Object.entries(element.properties)
    .filter(([property]) => kept.type !== 'element' || !Object.hasOwn(kept.properties, property))
    .map(([property, value]) => loss(element, property, value, written, places[property]?.start.offset ?? 0))
  const alone = name === 'img' && element.properties.alt === undefined ? [{ ...noAlternativeText, index: 1 }] : []
  return [...alone, ...twice, ...lost]
}

/** @param end where the name ends */
function repetition(written: string, end: number): Placed {
  const name = /[^\s"'<>/=]*$/.exec(written.slice(0, end))?.[0] ?? ''
  return { reason: `\`${name}\` is written twice`, fix: 'Remove one of the two', index: end - name.length }
}

/** @param index where the attribute begins */
function loss({ tagName }: Element, property: string, value: unknown, written: string, index: number): Placed {
  const [before = '', name = property] = /^([^\s=>/]+)(?:\s*=\s*)?/.exec(written.slice(index)) ?? []
  const refused = refusedAttribute(name)
  if (refused) return { ...refused, index }
  const schemes = Object.entries(htmlSchema.protocols ?? {}).find(([name]) => name === property)?.[1]
  if (schemes && typeof value === 'string') {
    const complaint = isScriptAddress(value)
      ? scriptAddress
      : {
          reason: `\`${name}\` cannot begin with ${/^[^:]*:/.exec(value)?.[0] ?? value}`,
          fix: `Begin it with ${schemes.join(':, ')}: or /`,
        }
    return { ...complaint, index: index + before.length }
  }
  const near = nearest(name, allowedOn(tagName))
  return { reason: `<${tagName}> cannot have \`${name}\` in a Markdown file`, fix: near ? `Write ${near}` : 'Remove it', index }
}

/** Names of the attributes that an element may have, as HTML writes them. */
const allowedOn = (tagName: string): string[] =>
  ['*', tagName]
    .flatMap((name) => htmlSchema.attributes?.[name] ?? [])
    .flatMap((definition) => (typeof definition === 'string' && definition !== 'data*' ? [attributeInfo(definition).attribute] : []))
